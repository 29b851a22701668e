export interface SelectOption<T extends string> {
  readonly value: T
  readonly label: string
}

/** One of several, however it is chosen. */
export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly SelectOption<T>[]
  readonly onChange: (value: T) => void
}

interface SelectProps<T extends string> extends ChoiceProps<T> {
  /** Label before the list rather than above it. */
  readonly isInline?: boolean
}

/** A labelled list of which one is chosen. */
export function Select<T extends string>({ label, value, options, onChange, isInline = false }: SelectProps<T>) {
  return (
    <label className={isInline ? 'field field--inline' : 'field'}>
      <span className="field__label">{label}</span>
      <select
        className="select"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
