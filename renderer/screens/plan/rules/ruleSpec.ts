import type { Component, PlanCommand } from '@shared/plan/model'
import type { RuleField, RuleGround, RuleValue } from './ruleField'

/** Where a rule of a component is seen, added and taken away. */
export interface RulePlace extends RuleGround {
  readonly component: Component
}

/** An instrument a component may have: one value, or a list of them. */
export interface RuleSpec {
  /** The field of the component that holds it. */
  readonly id: 'gate' | 'cap' | 'floor' | 'transactionCap' | 'contest' | 'pool' | 'clawback' | ListRule
  /** How many entries a list may have; null: it is one value. */
  readonly most: number | null
  readonly fields: (place: RulePlace) => readonly RuleField[]
  /** What it begins with, and a list each of its entries. */
  readonly first: (place: RulePlace) => RuleValue
  /** The value made whole after an entry: what an answer needs beside it, without what it leaves unused. */
  readonly completed?: (value: RuleValue, before: RuleValue) => RuleValue
  /** What else changes so that the rule can hold. */
  readonly added?: (place: RulePlace) => readonly PlanCommand[]
  readonly removed?: (place: RulePlace) => readonly PlanCommand[]
}

export type ListRule = 'multipliers' | 'blend' | 'payoutsOf' | 'payments'
