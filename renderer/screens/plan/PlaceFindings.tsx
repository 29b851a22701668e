import { useApp, useLanguage, useTranslate, useWorkspace } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import { findingText } from '@shared/i18n/findingText'
import { useId } from 'react'

interface PlaceFindingsProps {
  readonly title: string
  /** Whether what is at a path belongs here. */
  readonly isOurs: (path: string) => boolean
}

/** What is wrong with one part of a plan; nothing where nothing is. */
export function PlaceFindings({ title, isOurs }: PlaceFindingsProps) {
  const t = useTranslate()
  const language = useLanguage()
  const workspace = useWorkspace()
  const titleId = useId()
  const findings = useApp((state) => state.simulation.findings)
  const ours = findings.filter(({ path }) => isOurs(path))
  if (ours.length === 0) return null
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul className="detail__findings">
        {ours.map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>
            <span className={`mark mark--${finding.severity}`}>
              <Icon name={finding.severity} />
              <span className="visually-hidden">{t(`app.severity.${finding.severity}`)}</span>
            </span>
            {findingText(finding, language, workspace)}
          </li>
        ))}
      </ul>
    </section>
  )
}
