import { useFormat, useLanguage, useTranslate } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import type { Term } from '@shared/formula/complete'
import { FUNCTIONS } from '@shared/formula/functions'
import { toFileFormula } from '@shared/formula/parse'
import { referenceOf } from '@shared/formula/references'
import { findingText } from '@shared/i18n/findingText'
import type { FormulaPreview } from '@shared/plan/formulaPreview'
import { inLanguage } from '@shared/plan/model'
import { meaningOfAssumption } from '@shared/plan/shownNumber'
import { columnOf } from '@shared/sales/history'
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { FormulaSetup } from './formulaSetup'
import type { FormulaProblem, FormulaState } from './useFormula'
import { useValueText } from './useValueText'

interface FormulaPanelProps {
  readonly id: string
  readonly anchor: RefObject<HTMLInputElement | null>
  readonly state: FormulaState
  readonly terms: readonly Term[]
  readonly active: number | null
  readonly problem: FormulaProblem | null
  readonly formula: FormulaSetup
  readonly typed: string
  readonly onTake: (place: number) => void
  readonly onSuggestion: () => void
}

/** Under the input: the list of what fits, the values of the function at the caret, what the formula gives or what is wrong, the names it uses. */
export function FormulaPanel(props: FormulaPanelProps) {
  const { id, anchor, state, terms, active, problem } = props
  const t = useTranslate()
  const panel = useRef<HTMLDivElement>(null)
  useUnder(anchor, panel)
  const container = anchor.current?.closest('.dialog, main') ?? document.body
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: pressing anything in it leaves the focus in the input
    <div ref={panel} className="formula-panel" onPointerDown={keepFocus} onMouseDown={keepFocus}>
      {terms.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={t('grid.formula.list')} className="formula-panel__list">
          {terms.map((term, place) => (
            <TermRow
              key={`${term.kind} ${term.name}`}
              {...props}
              term={term}
              place={place}
              isActive={place === active}
            />
          ))}
        </div>
      )}
      {state.call !== null && <CallHint {...state.call} />}
      <div id={`${id}-state`} aria-live="polite" className="formula-panel__state">
        {problem === null ? <Gives {...props} /> : <Problem {...props} problem={problem} />}
      </div>
      {state.used.length > 0 && <Used state={state} />}
    </div>,
    container,
  )
}

function keepFocus(event: PointerEvent | MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

const GAP_PX = 2
const MARGIN_PX = 8

/** Keeps the panel under the input, or above it where there is more room. */
function useUnder(anchor: RefObject<HTMLInputElement | null>, panel: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    place(anchor.current, panel.current)
  })
  useEffect(() => {
    const again = () => place(anchor.current, panel.current)
    window.addEventListener('scroll', again, true)
    window.addEventListener('resize', again)
    return () => {
      window.removeEventListener('scroll', again, true)
      window.removeEventListener('resize', again)
    }
  }, [anchor, panel])
}

function place(input: HTMLInputElement | null, panel: HTMLDivElement | null): void {
  if (input === null || panel === null) return
  const at = input.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  // A dialog is moved into the middle, and so the origin of what is fixed within it.
  const origin = panel.closest('.dialog')?.getBoundingClientRect()
  const isAbove = at.bottom + height + MARGIN_PX > window.innerHeight && at.top > height
  const top = isAbove ? at.top - height - GAP_PX : at.bottom + GAP_PX
  const left = Math.max(MARGIN_PX, Math.min(at.left, window.innerWidth - width - MARGIN_PX))
  panel.style.left = `${left - (origin?.left ?? 0)}px`
  panel.style.top = `${top - (origin?.top ?? 0)}px`
}

function TermRow(
  props: FormulaPanelProps & { readonly term: Term; readonly place: number; readonly isActive: boolean },
) {
  const { id, term, place: index, isActive, state, onTake } = props
  const t = useTranslate()
  const row = useRef<HTMLDivElement>(null)
  const detail = useTermDetail(state)(term)
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={row}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="formula-panel__term"
      onPointerDown={() => onTake(index)}
    >
      <span className="formula-panel__name">{term.kind === 'function' ? term.text.slice(0, -1) : term.text}</span>
      <span className="formula-panel__detail">{detail}</span>
      <span className="formula-panel__kind">{t(`grid.formula.term.${term.kind}`)}</span>
    </div>
  )
}

/** What stands beside a term: the value of an assumption, the kind of a column, what an id means, the values of a function. */
function useTermDetail({ scope }: FormulaState) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  return ({ kind, name }: Pick<Term, 'kind' | 'name'>): string => {
    const { workspace, plan } = scope
    switch (kind) {
      case 'assumption': {
        const value = scope.assumptions.get(name)
        const text = workspace.assumptions.find((one) => one.name === name)?.value ?? ''
        return value === undefined ? '' : format[meaningOfAssumption(text)](value)
      }
      case 'column': {
        const column = columnOf(workspace.sales, name)
        return column === undefined ? '' : t(`grid.formula.kind.${column.kind}`)
      }
      case 'figure': {
        const id = referenceOf(name)?.id
        const all = [...workspace.measures, ...(plan?.components ?? []), ...(workspace.goals ?? [])]
        const found = all.find((one) => one.id === id)
        return found === undefined ? '' : inLanguage(found.name, language)
      }
      case 'fact':
        return t(`grid.formula.kind.${scope.kinds.get(name) ?? 'number'}`)
      case 'function':
        return t(`grid.formula.args.${name as keyof typeof FUNCTIONS}`)
      case 'ownField':
        return ''
    }
  }
}

/** The values a function takes, the one at the caret in bold. */
function CallHint({ fn, argument }: NonNullable<FormulaState['call']>) {
  const t = useTranslate()
  const language = useLanguage()
  const separator = language === 'fr' ? '; ' : ', '
  const args = t(`grid.formula.args.${fn}`).split('; ')
  const last = args.length - 1
  return (
    <p className="formula-panel__call">
      {(language === 'fr' ? FUNCTIONS[fn].fr : fn).toUpperCase()}(
      {args.map((arg, place) => (
        <span key={arg}>
          {place > 0 && separator}
          {place === Math.min(argument, last) ? <strong>{arg}</strong> : arg}
        </span>
      ))}
      )
    </p>
  )
}

function Problem({
  problem,
  onSuggestion,
}: Pick<FormulaPanelProps, 'onSuggestion'> & { readonly problem: FormulaProblem }) {
  const t = useTranslate()
  const language = useLanguage()
  if (problem.isUnfinished) return <span className="muted">{findingText(problem.finding, language)}</span>
  return (
    <>
      <span className="formula-panel__problem">
        <Icon name="error" />
        <span>{findingText(problem.finding, language)}</span>
      </span>
      {problem.suggestion !== null && (
        <button type="button" className="link" tabIndex={-1} onClick={onSuggestion}>
          {t('grid.formula.take', { name: problem.suggestion })}
        </button>
      )}
    </>
  )
}

function Gives({ state, terms, formula, typed }: FormulaPanelProps) {
  const t = useTranslate()
  const language = useLanguage()
  const valueText = useValueText()
  const { gives, preview, start } = state
  if (gives === null && terms.length > 0) return null
  if (gives === null) return <span className="muted">{t('grid.formula.begin')}</span>
  const body = typed.slice(start)
  const kind = t(`grid.formula.gives.${gives}`)
  const shown = (value: Extract<FormulaPreview, { kind: 'value' }>['value']) => {
    const file = formula.isExpression ? null : toFileFormula(body, language)
    const isPlain = preview?.kind === 'value' && preview.payee === null
    return file?.ok === true && isPlain ? formula.shown(`=${file.value}`) : valueText(value)
  }
  return <>{preview === null ? <span>{kind}</span> : <PreviewText preview={preview} shown={shown} kind={kind} />}</>
}

interface PreviewTextProps {
  readonly preview: FormulaPreview
  readonly shown: (value: Extract<FormulaPreview, { kind: 'value' }>['value']) => string
  readonly kind: string
}

function PreviewText({ preview, shown, kind }: PreviewTextProps) {
  const t = useTranslate()
  const language = useLanguage()
  const format = useFormat()
  switch (preview.kind) {
    case 'value':
      return (
        <span>
          <strong className="formula-panel__value">= {shown(preview.value)}</strong>{' '}
          <span className="muted">{kind}</span>
          {preview.payee !== null && (
            <span className="muted"> {t('grid.formula.forPayee', { payee: preview.payee })}</span>
          )}
        </span>
      )
    case 'holds': {
      const { count, of, all, payee } = preview
      const numbers = { holds: format.count(count), all: format.count(of) }
      return (
        <span>
          <strong>{t(of === all ? 'grid.formula.holds' : 'grid.formula.holdsOfFirst', numbers)}</strong>
          {payee !== null && <span className="muted"> {t('grid.formula.forPayee', { payee })}</span>}
        </span>
      )
    }
    case 'first':
      return (
        <span>
          <strong className="formula-panel__value">= {shown(preview.value)}</strong>{' '}
          <span className="muted">
            {kind} {t('grid.formula.ofFirst', { id: preview.id })}
          </span>
        </span>
      )
    case 'fault':
      return <span className="formula-panel__problem">{findingText(faultOf(preview.code), language)}</span>
  }
}

function faultOf(code: Extract<FormulaPreview, { kind: 'fault' }>['code']) {
  return { code, severity: 'error', path: '', params: { row: 1 } } as const
}

/** The names a formula uses with what they are now. */
function Used({ state }: { readonly state: FormulaState }) {
  const t = useTranslate()
  const detail = useTermDetail(state)
  return (
    <dl className="formula-panel__used" aria-label={t('grid.formula.used')}>
      {state.used.map((term) => (
        <div key={term.name}>
          <dt>{term.text}</dt>
          <dd>{detail(term) || t(`grid.formula.term.${term.kind}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
