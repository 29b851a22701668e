import { useServices } from '@renderer/app/context'
import type { DocumentCommand } from '@shared/plan/commands'

/** Takes a rule away, and with it what was typed into its fields and refused: nobody could mend that any more. */
export function useRemoveRule(): (isOfRule: (grid: string) => boolean, commands: readonly DocumentCommand[]) => void {
  const { store } = useServices()
  return (isOfRule, commands) => {
    const { dispatch, dropDraft } = store.getState()
    if (!dispatch(commands).ok) return
    for (const { grid, row, column } of store.getState().drafts.values()) {
      if (isOfRule(grid)) dropDraft(grid, row, column)
    }
  }
}
