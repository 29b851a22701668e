import { useApp } from '@renderer/app/context'
import { FORMULA_USES } from '@renderer/grid/formulaSetup'
import { Icon } from '@renderer/ui/Icon'
import { Select } from '@renderer/ui/Select'
import type { Result } from '@shared/findings/finding'
import type { Component, PlanCommand, TableChoice } from '@shared/plan/model'
import { worded } from '../choices'
import { TableEditor } from '../TableEditor'
import { RuleForm } from './RuleForm'
import { RULE_ANCHOR, RuleSection } from './RuleSection'
import { field, type RuleField, whole } from './ruleField'
import type { RulePlace } from './ruleSpec'
import { asChosen, choiceTableChanged } from './tableChanges'
import { useRemoveRule } from './useRemoveRule'

const OTHERWISE = ['table', 'nothing'] as const satisfies readonly Component['otherwise'][]
const MOST = 100

/** A first choice: a copy of the table, to be changed, for every transaction until a condition is typed. */
export function firstChoices({ component: { table, choices = [] } }: RulePlace): readonly TableChoice[] {
  const priority = Math.max(0, ...choices.map((choice) => choice.priority)) + 1
  return [...choices, { priority, when: '', table }]
}

/** Tables that take the place of the component's for some transactions or payees. */
export function ChoicesRule({ place }: { readonly place: RulePlace }) {
  const { t, plan, component } = place
  const { choices = [] } = component
  const dispatch = useApp((state) => state.dispatch)
  const remove = useRemoveRule()
  const command = (fieldName: keyof Component, value: unknown): PlanCommand => ({
    do: 'setComponentField',
    plan: plan.id,
    component: component.id,
    field: fieldName,
    value,
  })
  return (
    <RuleSection
      id={`${RULE_ANCHOR}choices`}
      title={t('plan.rule.choices')}
      text={t('plan.rule.choices.text')}
      onRemove={() =>
        remove(
          (grid) => grid.startsWith('plan.choices.') && grid.includes(`.${plan.id}.${component.id}`),
          [command('choices', null), command('otherwise', null)],
        )
      }
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice has no name of its own; its place is what commands speak of
        <ChoiceEditor key={index} place={place} choice={choice} index={index} />
      ))}
      <div className="grid-actions">
        <button
          type="button"
          className="button button--quiet"
          disabled={choices.length >= MOST}
          onClick={() => dispatch(command('choices', firstChoices(place)))}
        >
          <Icon name="add" />
          {t('plan.rule.choices.add')}
        </button>
        <Select
          isInline
          label={t('plan.rule.choices.otherwise')}
          value={component.otherwise ?? 'table'}
          options={worded(OTHERWISE, (value) => `plan.rule.choices.otherwise.${value}`, t)}
          onChange={(value) => dispatch(command('otherwise', value === 'table' ? null : value))}
        />
      </div>
    </RuleSection>
  )
}

interface ChoiceEditorProps {
  readonly place: RulePlace
  readonly choice: TableChoice
  readonly index: number
}

function choiceFields({ t }: RulePlace): readonly RuleField[] {
  return [
    field('when', t('plan.rule.choices.when'), 'expression', {
      isWide: true,
      description: t('plan.rule.choices.when.text'),
      formula: FORMULA_USES.tableChoice,
    }),
    whole('priority', t('plan.rule.choices.priority'), 1, 1000),
  ]
}

function ChoiceEditor({ place, choice, index }: ChoiceEditorProps) {
  const { t, plan, component, workspace } = place
  const { choices = [] } = component
  const dispatch = useApp((state) => state.dispatch)
  const id = `plan.choices.${index}.${plan.id}.${component.id}`
  const title = t('plan.rule.choices.one', { number: index + 1 })
  function set(next: readonly unknown[], label?: Parameters<typeof dispatch>[1]): Result<unknown> {
    const { id: of } = component
    return dispatch({ do: 'setComponentField', plan: plan.id, component: of, field: 'choices', value: next }, label)
  }
  const removed = choices.filter((_, at) => at !== index)
  return (
    <div className="choice">
      <RuleSection title={title} {...(removed.length === 0 ? {} : { onRemove: () => set(removed) })}>
        <RuleForm
          id={id}
          label={title}
          fields={choiceFields(place)}
          value={choice}
          onSet={(value, label) =>
            set(
              choices.map((each, at) => (at === index ? value : each)),
              label,
            )
          }
        />
        <TableEditor
          id={`${id}.table`}
          label={t('plan.rule.choices.table', { number: index + 1 })}
          owner={{ plan, component: asChosen(component, choice) }}
          onChange={(commands, label) => {
            const changed = choiceTableChanged(workspace, { plan, component }, index, commands)
            return changed.ok ? set(changed.value, label) : changed
          }}
        />
      </RuleSection>
    </div>
  )
}
