import { type DayNumber, dayOf, type IsoDate, toIsoDate } from '@shared/calendar/date'
import { firstDay, lastDay, monthNumber, type Period, periodOf } from '@shared/calendar/period'
import { invariant } from '@shared/findings/invariant'
import type { Assignment, Payee } from '@shared/plan/model'
import { type SampleYear, TEAMS, YEARS } from './company'
import { GRADES, PEOPLE, type Person, type Post, type Role, TEAM_LEADS, type Terms } from './roster'

/** A part of a post in which pay and quota stay as they are: the post within one year. */
export interface Spell {
  readonly person: Person
  readonly post: Post
  readonly year: SampleYear
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The first and last day of a span of days, both counted. */
export interface Days {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** The days two spans share; null when they share none. */
export function commonDays(a: Days, b: Days): Days | null {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  return from <= to ? { from, to } : null
}

export function daysOf(period: Period): Days {
  return { from: firstDay(period), to: lastDay(period) }
}

const yearPeriod = (year: SampleYear) => periodOf(monthNumber(year, 1), 'year', 1)
const LAST_DAY = lastDay(yearPeriod(2025))

function daysOfPost(post: Post): Days {
  return { from: dayOf(post.from as IsoDate), to: post.to === null ? LAST_DAY : dayOf(post.to as IsoDate) }
}

export function roleOf(post: Post): Role {
  return GRADES[post.grade].role
}

export function termsOf(spell: Spell): Terms {
  return GRADES[spell.post.grade].terms[spell.year]
}

/** True when somebody sells (not meetings, not as a manager) on a day. */
export function isSelling(person: Person, day: DayNumber): boolean {
  return person.posts.some((post) => {
    const role = roleOf(post)
    return (role === 'ae' || role === 'am') && commonDays(daysOfPost(post), { from: day, to: day }) !== null
  })
}

/** Every post of everybody, cut at the turn of the year: by person, then in time. */
export function spells(): Spell[] {
  return PEOPLE.flatMap((person) =>
    person.posts.flatMap((post) =>
      YEARS.flatMap((year) => {
        const days = commonDays(daysOfPost(post), daysOf(yearPeriod(year)))
        return days === null ? [] : [{ person, post, year, ...days }]
      }),
    ),
  )
}

function managerOf(spell: Spell): string | null {
  const lead = leadOf(spell.post.team)
  if (lead !== spell.person.id) return lead
  const parent = TEAMS.find(({ id }) => id === spell.post.team)?.parent
  return parent === null || parent === undefined ? null : leadOf(parent)
}

function leadOf(team: string): string {
  return placeOf(team).lead
}

function placeOf(team: string) {
  const place = TEAM_LEADS[team]
  invariant(place !== undefined, `the team ${team} has a lead`)
  return place
}

function assignmentOf(spell: Spell): Assignment {
  const { basePay, targetVariable } = termsOf(spell)
  const leaves = spell.post.to !== null && spell.to === dayOf(spell.post.to as IsoDate)
  return {
    from: toIsoDate(spell.from),
    to: leaves ? toIsoDate(spell.to) : null,
    role: GRADES[spell.post.grade].title,
    team: spell.post.team,
    manager: managerOf(spell),
    territory: placeOf(spell.post.team).territory,
    plan: roleOf(spell.post),
    basePay: String(basePay),
    targetVariable: String(targetVariable),
    fields: {},
  }
}

/** The payees with an assignment for every year and change of post. */
export function samplePayees(): Payee[] {
  const all = spells()
  return PEOPLE.map((person) => ({
    id: person.id,
    name: person.name,
    assignments: all.filter((spell) => spell.person === person).map(assignmentOf),
  }))
}
