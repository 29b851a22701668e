import { useLanguage } from '@renderer/app/context'
import { Icon } from '@renderer/ui/Icon'
import type { Finding } from '@shared/findings/finding'
import { findingText } from '@shared/i18n/findingText'

/** What is wrong or doubtful, in sentences. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const language = useLanguage()
  if (findings.length === 0) return null
  return (
    <ul className="finding-list">
      {findings.map((found) => (
        <li key={`${found.code} ${found.path}`}>
          <span className={`mark mark--${found.severity}`}>
            <Icon name={found.severity} />
          </span>
          {findingText(found, language)}
        </li>
      ))}
    </ul>
  )
}
