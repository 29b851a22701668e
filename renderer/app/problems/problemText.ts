import { type Language, translate } from '@shared/i18n/catalogue'
import { findingText } from '@shared/i18n/findingText'
import type { Workspace } from '@shared/plan/model'
import type { Problem } from '../problemList'

/** A problem as a sentence; of a refused entry, with what was typed. */
export function problemText({ finding, draft }: Problem, language: Language, workspace: Workspace | undefined): string {
  const reason = findingText(finding, language, workspace)
  return draft === null ? reason : translate(language, 'app.problems.refused', { text: draft.text, reason })
}
