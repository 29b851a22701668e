import './formula.css'
import { withTerm } from '@shared/formula/complete'
import {
  type ComponentProps,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { FormulaPanel } from './FormulaPanel'
import type { FormulaSetup } from './formulaSetup'
import { type FormulaState, useFormula } from './useFormula'
import { usePrecedents } from './usePrecedents'

type InputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'ref'>

interface FormulaInputProps extends InputProps {
  readonly value: string
  readonly onType: (text: string) => void
  /** Null: no formula can stand here, the input is a plain one. */
  readonly formula: FormulaSetup | null
  readonly ref?: Ref<HTMLInputElement>
}

/** Open by typing with a list of what fits, open on request with everything, or shut. */
type ListState = 'shut' | 'typed' | 'asked'

/** An input that helps with a formula once one is typed: names as they fit, what it gives, what is wrong and where. */
export function FormulaInput({ value, onType, formula, ref, className = '', ...rest }: FormulaInputProps) {
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => input.current as HTMLInputElement, [])
  const [hasFocus, setFocus] = useState(false)
  const [caret, setCaret] = useState(value.length)
  const [list, setList] = useState<ListState>(value.length === 1 ? 'typed' : 'shut')
  const [chosen, setChosen] = useState<number | null>(null)
  const [scrolled, setScrolled] = useState(0)
  const nextCaret = useRef<number | null>(null)
  const id = useId()

  const state = useFormula(value, caret, hasFocus ? formula : null)
  const frame = useFrame(state !== null)
  usePrecedents(state)
  const terms = state === null ? [] : listed(state, list, value)
  const isExact = terms.some(({ text }) => text === state?.word?.typed)
  const active = terms.length === 0 ? null : (chosen ?? (isExact ? null : 0))
  const isUnfinishedWord = terms.length > 0 && state?.problem !== null && state?.problem.to === state?.word?.to
  const problem = isUnfinishedWord ? null : (state?.problem ?? null)

  // The caret follows what was put in for the user.
  useLayoutEffect(() => {
    if (nextCaret.current === null) return
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current)
    nextCaret.current = null
  })

  function put(from: number, to: number, inserted: string): void {
    const next = withTerm(value, { from, to }, inserted)
    nextCaret.current = next.caret
    setCaret(next.caret)
    setList('shut')
    setChosen(null)
    onType(next.text)
  }

  function take(place: number): void {
    const term = terms[place]
    if (term !== undefined) put(state?.word?.from ?? caret, state?.word?.to ?? caret, term.text)
  }

  function takeSuggestion(): boolean {
    if (problem === null || problem.suggestion === null) return false
    put(problem.from, problem.to, problem.suggestion)
    return true
  }

  /** True when the key was ours. */
  function onKey(event: KeyboardEvent): boolean {
    if (state === null) return false
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === 'Enter' && event.altKey) return takeSuggestion()
    if ((event.key === ' ' && event.ctrlKey) || (event.key === 'ArrowDown' && event.altKey)) {
      setList('asked')
      return true
    }
    if (terms.length === 0 || !isPlain) return false
    switch (event.key) {
      case 'ArrowDown':
        setChosen(active === null ? 0 : (active + 1) % terms.length)
        return true
      case 'ArrowUp':
        setChosen(active === null ? terms.length - 1 : (active - 1 + terms.length) % terms.length)
        return true
      case 'Escape':
        setList('shut')
        return true
      case 'Tab':
      case 'Enter':
        if (active === null || event.shiftKey) return false
        take(active)
        return true
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        setList('shut')
        return false
      default:
        return false
    }
  }
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  // On the input itself, so that the list has its keys before the table around it.
  useEffect(() => {
    const element = input.current
    function onKeyDown(event: KeyboardEvent): void {
      if (!latest.current(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [])

  const isOpen = terms.length > 0
  const combobox =
    state === null
      ? {}
      : ({
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isOpen,
          ...(isOpen ? { 'aria-controls': `${id}-list` } : {}),
          'aria-describedby': `${id}-state`,
          ...(active === null ? {} : { 'aria-activedescendant': `${id}-${active}` }),
        } as const)
  return (
    <span ref={frame} className={state === null ? 'formula-input' : 'formula-input formula-input--formula'}>
      {state !== null && problem !== null && !problem.isUnfinished && (
        <span className={`formula-input__marks ${className}`} aria-hidden="true">
          <span style={{ transform: `translateX(${-scrolled}px)` }}>
            {value.slice(0, problem.from)}
            <mark>{value.slice(problem.from, problem.to)}</mark>
          </span>
        </span>
      )}
      <input
        {...rest}
        {...combobox}
        ref={input}
        className={className}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => {
          setCaret(target.selectionStart ?? target.value.length)
          setList('typed')
          setChosen(null)
          onType(target.value)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
        onFocus={(event) => {
          setFocus(true)
          rest.onFocus?.(event)
        }}
        onBlur={(event) => {
          setFocus(false)
          setList('shut')
          rest.onBlur?.(event)
        }}
      />
      {state !== null && formula !== null && (
        <FormulaPanel
          id={id}
          anchor={input}
          state={state}
          terms={terms}
          active={active}
          problem={problem}
          formula={formula}
          typed={value}
          onTake={take}
          onSuggestion={takeSuggestion}
        />
      )}
    </span>
  )
}

/** What the list shows: everything after a bare equals sign or on request, what fits while a word is typed. */
function listed(state: FormulaState, list: ListState, value: string): FormulaState['terms'] {
  if (list === 'shut') return []
  const isBare = value.trim() === '='
  if (list === 'typed' && !isBare && state.word === null) return []
  const [only] = state.terms
  return state.terms.length === 1 && only?.text === state.word?.typed ? [] : state.terms
}

/** The frame of a formula in a cell is kept within the table. */
function useFrame(isFormula: boolean) {
  const frame = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const table = frame.current?.closest('.ag-root')?.getBoundingClientRect()
    const at = isFormula ? frame.current?.getBoundingClientRect() : undefined
    const isLeft = table !== undefined && at !== undefined && at.right > table.right
    frame.current?.classList.toggle('formula-input--left', isLeft)
  }, [isFormula])
  return frame
}
