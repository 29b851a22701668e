import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import type { Component, CompPlan, PlanCommand } from '@shared/plan/model'
import { useMemo } from 'react'
import { AddRule } from './AddRule'
import { basicFields } from './basics'
import { ChoicesRule, firstChoices } from './ChoicesRule'
import { hasRule, RULE_GROUPS } from './componentRules'
import { canAdd } from './creditRules'
import { RuleForm } from './RuleForm'
import { RuleList } from './RuleList'
import { RULE_ANCHOR, RuleSection } from './RuleSection'
import type { RuleValue } from './ruleField'
import type { RulePlace, RuleSpec } from './ruleSpec'
import { matrixAdded } from './tableChanges'
import { useRemoveRule } from './useRemoveRule'

interface ComponentRulesProps {
  readonly plan: CompPlan
  readonly component: Component
}

/** Everything a component says beside its rate table: what it always has, the instruments it uses, and those that may be added. */
export function ComponentRules({ plan, component }: ComponentRulesProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const place = useMemo(
    (): RulePlace => ({ t, language, workspace, plan, component }),
    [t, language, workspace, plan, component],
  )
  return (
    <>
      <BasicsRule place={place} />
      {component.choices !== undefined && <ChoicesRule place={place} />}
      {RULE_GROUPS.flatMap(({ rules }) => rules)
        .filter((spec) => hasRule(component, spec))
        .map((spec) => (
          <RuleOf key={spec.id} spec={spec} place={place} />
        ))}
      <AddRuleTo place={place} />
    </>
  )
}

function setField({ plan, component }: RulePlace, field: string, value: unknown): PlanCommand {
  return { do: 'setComponentField', plan: plan.id, component: component.id, field, value }
}

function BasicsRule({ place }: { readonly place: RulePlace }) {
  const { t, plan, component } = place
  const dispatch = useApp((state) => state.dispatch)
  const fields = basicFields(place)
  function set(value: RuleValue, label?: Parameters<typeof dispatch>[1]) {
    const changed = fields.filter(({ id }) => value[id] !== component[id as keyof Component])
    return dispatch(
      changed.map(({ id }) => setField(place, id, value[id] ?? null)),
      label,
    )
  }
  return (
    <RuleSection title={t('plan.rule.basics')}>
      <RuleForm
        id={`plan.basics.${plan.id}.${component.id}`}
        label={t('plan.rule.basics')}
        fields={fields}
        value={component}
        onSet={set}
      />
    </RuleSection>
  )
}

function RuleOf({ spec, place }: { readonly spec: RuleSpec; readonly place: RulePlace }) {
  const { t, plan, component } = place
  const dispatch = useApp((state) => state.dispatch)
  const remove = useRemoveRule()
  const fields = useMemo(() => spec.fields(place), [spec, place])
  const title = t(`plan.rule.${spec.id}`)
  const shared = {
    id: `plan.${spec.id}.${plan.id}.${component.id}`,
    label: title,
    fields,
    completed: spec.completed,
    onSet: (value: unknown, label?: Parameters<typeof dispatch>[1]) => dispatch(setField(place, spec.id, value), label),
  }
  return (
    <RuleSection
      id={RULE_ANCHOR + spec.id}
      title={title}
      text={t(`plan.rule.${spec.id}.text`)}
      onRemove={() =>
        remove((grid) => grid === shared.id, [setField(place, spec.id, null), ...(spec.removed?.(place) ?? [])])
      }
    >
      {spec.most !== null ? (
        <RuleList
          {...shared}
          label={t('plan.rule.rows', { rule: title })}
          list={component[spec.id] as readonly RuleValue[]}
          first={() => spec.first(place)}
          most={spec.most}
        />
      ) : (
        <RuleForm {...shared} value={component[spec.id] as RuleValue} />
      )}
    </RuleSection>
  )
}

function AddRuleTo({ place }: { readonly place: RulePlace }) {
  const { t, component } = place
  const dispatch = useApp((state) => state.dispatch)
  const item = (id: RuleSpec['id'] | 'choices' | 'across', commands: () => readonly PlanCommand[]) => ({
    id: RULE_ANCHOR + id,
    label: t(`plan.rule.${id}`),
    text: t(`plan.rule.${id}.text`),
    add: () => dispatch(commands()),
  })
  const ofTable = [
    ...(component.table.across === undefined ? [item('across', () => matrixAdded(place))] : []),
    ...(component.choices === undefined
      ? [item('choices', () => [setField(place, 'choices', firstChoices(place))])]
      : []),
  ]
  const groups = RULE_GROUPS.map(({ id, rules }) => ({
    id,
    label: t(`plan.rule.group.${id}`),
    items: [
      ...(id === 'conditions' ? ofTable : []),
      ...rules
        .filter((spec) => !hasRule(component, spec) && canAdd(spec, place))
        .map((spec) => item(spec.id, () => addCommands(spec, place))),
    ],
  }))
  return <AddRule label={t('plan.rule.add')} groups={groups} />
}

function addCommands(spec: RuleSpec, place: RulePlace): readonly PlanCommand[] {
  const value = spec.first(place)
  return [setField(place, spec.id, spec.most === null ? value : [value]), ...(spec.added?.(place) ?? [])]
}
