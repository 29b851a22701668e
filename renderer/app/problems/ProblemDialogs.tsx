import { useApp } from '../context'
import { problemsOf } from '../problemList'
import { AcceptDialog } from './AcceptDialog'
import { FixDialog } from './FixDialog'
import { ThresholdsDialog } from './ThresholdsDialog'

/** What is being done about a problem, over the window; nothing once the problem is gone. */
export function ProblemDialogs() {
  const dialog = useApp((state) => state.problemDialog)
  const problem = useApp((state) => problemsOf(state).find(({ key }) => key === state.problemDialog?.problem))
  if (dialog === null) return null
  if (dialog.kind === 'thresholds') return <ThresholdsDialog />
  if (problem === undefined) return null
  return dialog.kind === 'fix' ? <FixDialog problem={problem} /> : <AcceptDialog problem={problem} />
}
