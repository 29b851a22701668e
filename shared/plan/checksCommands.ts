import { ok, type Result, refused } from '@shared/findings/finding'
import { noSuch, replaced, setField } from './change'
import type { DocumentCommand } from './commands'
import type { Acceptance, Workspace } from './model'
import { strictShapes } from './schema'

type ChecksCommand = Extract<DocumentCommand, { do: 'setThreshold' | 'acceptFinding' | 'withdrawAcceptance' }>

/**
 * What a workspace says about its findings: its own thresholds, and the findings that somebody accepts. An acceptance takes the place of an earlier
 * one of the same code and place. A field that says nothing any more leaves the file.
 *
 * Findings `command.invalid` for a threshold or an acceptance that is none, `command.noSuch` for an acceptance that is not there.
 */
export function applyChecksCommand(workspace: Workspace, command: ChecksCommand): Result<Workspace> {
  const { thresholds = {}, accepted = [] } = workspace.checks ?? {}
  switch (command.do) {
    case 'setThreshold': {
      const shape = strictShapes.checks.shape.thresholds.unwrap().shape
      const changed = setField(thresholds, shape, command.check, command.value)
      return changed.ok ? ok(withChecks(workspace, { thresholds: changed.value, accepted })) : changed
    }
    case 'acceptFinding': {
      const { acceptance } = command
      const valid = setField<{ readonly accepted: readonly Acceptance[] }>(
        { accepted },
        strictShapes.checks.shape,
        'accepted',
        replaced(accepted, (one) => isSame(one, acceptance), acceptance),
      )
      return valid.ok ? ok(withChecks(workspace, { thresholds, accepted: valid.value.accepted })) : valid
    }
    case 'withdrawAcceptance': {
      const others = accepted.filter((one) => !isSame(one, command))
      return others.length === accepted.length
        ? refused(noSuch('checks.accepted', command.code))
        : ok(withChecks(workspace, { thresholds, accepted: others }))
    }
  }
}

type Address = Pick<Acceptance, 'code' | 'about'>

function isSame(one: Address, other: Address): boolean {
  return one.code === other.code && one.about === other.about
}

function withChecks(
  workspace: Workspace,
  { thresholds, accepted }: Required<NonNullable<Workspace['checks']>>,
): Workspace {
  const { checks: before, ...others } = workspace
  const { thresholds: _, accepted: __, ...unknown } = before ?? {}
  const checks = {
    ...unknown,
    ...(Object.keys(thresholds ?? {}).length === 0 ? {} : { thresholds }),
    ...(accepted === undefined || accepted.length === 0 ? {} : { accepted }),
  }
  return Object.keys(checks).length === 0 ? others : { ...others, checks }
}
