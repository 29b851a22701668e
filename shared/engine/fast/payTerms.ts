import { type Exact, exact, multiply, ONE } from '@shared/money/exact'
import type { Component } from '@shared/plan/model'
import type { WorkedComponent } from '../workedComponent'
import { type Lines, linesOf, nearDouble } from './doubles'
import { piecesOf } from './pieces'

/** A number with the double near it. */
export interface Bound {
  readonly near: number
  readonly exact: Exact
}

/** What the position read by a table is multiplied by to give money, by cell. */
export type UnitOfPay = 'one' | 'quota' | 'target' | 'baseRate'

/** The most a component pays: `bound` × target of the window or period, or `bound` itself. */
export interface CapTerms {
  readonly per: 'window' | 'period'
  readonly ofTarget: boolean
  readonly bound: Bound
}

/** The numbers of a component for one set of names, in the units of its cells: positions as quotients of whole units, pay in minor units. */
export interface PayTerms {
  readonly lines: Lines
  readonly unit: UnitOfPay
  /** Read at the attainment, as a quotient of whole units of credit and quota. */
  readonly threshold: Bound | null
  readonly cap: CapTerms | null
}

/** What one whole unit of the columns is: 1 ÷ these. */
export interface UnitScales {
  readonly credit: bigint
  readonly quota: bigint
  /** Of the quota that attainment is measured against: the team's for a team. */
  readonly measuredQuota: bigint
  readonly target: bigint
  /** Minor units of the currency in one major unit. */
  readonly minor: bigint
}

/** The unit of pay of a table; null where columns cannot pay it. */
export function unitOfPay({ table }: Pick<Component, 'table'>, isTeam: boolean): UnitOfPay | null {
  const { by, application, pays } = table
  if (by === 'place' || (isTeam && by !== 'attainment')) return null
  const ofTarget = pays === 'percentOfTarget' || pays === 'multipleOfBaseRate'
  if (application === 'step' || application === 'interpolated') {
    return pays === 'amount' ? 'one' : pays === 'percentOfTarget' ? 'target' : null
  }
  if (pays === 'amount') return null
  if (by === 'attainment') return ofTarget ? 'target' : 'quota'
  return ofTarget ? 'baseRate' : 'one'
}

/** A component's numbers in the units of its cells; null where columns cannot pay it, or a number is beyond what doubles hold well. */
export function payTermsOf(worked: WorkedComponent, unit: UnitOfPay, scales: UnitScales): PayTerms | null {
  const { table, weight } = worked
  const pieces = piecesOf(table)
  if (pieces === null) return null
  const position = table.by === 'attainment' ? exact(scales.measuredQuota, scales.credit) : exact(1n, scales.credit)
  const worth = multiply(multiply(weight, exact(scales.minor)), unitWorth(unit, scales))
  const lines = linesOf(pieces, position, worth)
  const threshold = boundOf(worked.threshold, exact(scales.credit, scales.measuredQuota))
  const cap = capTermsOf(worked, scales)
  if (lines === null || threshold === 'beyond' || cap === 'beyond') return null
  return { lines, unit, threshold, cap }
}

function unitWorth(unit: UnitOfPay, { quota, target }: UnitScales): Exact {
  switch (unit) {
    case 'one':
      return ONE
    case 'quota':
      return exact(1n, quota)
    case 'target':
      return exact(1n, target)
    case 'baseRate':
      return exact(quota, target)
  }
}

function boundOf(value: Exact | null, scale: Exact): Bound | null | 'beyond' {
  if (value === null) return null
  const scaled = multiply(value, scale)
  const near = nearDouble(scaled)
  return near === null ? 'beyond' : { near, exact: scaled }
}

/** A limit below zero counts as zero. */
function capTermsOf({ cap, weight }: WorkedComponent, { minor, target }: UnitScales): CapTerms | null | 'beyond' {
  if (cap === null) return null
  const ofTarget = cap.of !== 'amount'
  const share = cap.of === 'componentTarget' ? multiply(cap.value, weight) : cap.value
  const bound = boundOf(share.n < 0n ? exact(0n) : share, ofTarget ? exact(minor, target) : exact(minor))
  return bound === null || bound === 'beyond' ? bound : { per: cap.per, ofTarget, bound }
}
