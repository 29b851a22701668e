import type { ThresholdCheck } from '@shared/plan/model'

/** How far a source can be trusted: consultancy or association, practitioner, vendor. */
export type SourceGrade = 'A' | 'B' | 'C'

/** A rule of thumb about plans, with where it comes from. `practice.<id>` of the catalogue is its name, `finding.practice.<id>` what it says. */
export interface PracticeCheck {
  readonly id: ThresholdCheck
  /** The threshold unless the workspace has its own. */
  readonly usual: string
  /** A share is written in percent. */
  readonly shownAs: 'share' | 'number'
  /** Title or address; null for a rule of prudence of Palier's own. */
  readonly source: { readonly address: string; readonly grade: SourceGrade } | null
}

const PAY_MIX = { address: 'pawanjoshi.com.np, “Sales compensation plans”', grade: 'C' } as const
const QUOTA_TO_PAY = { address: 'thecroreport.com, “Quota to OTE ratio”', grade: 'C' } as const
const FIRMS = { address: 'Alexander Group survey, businesswire.com, 21 August 2014', grade: 'A' } as const
const AT_QUOTA = { address: 'digitalcontent.alexandergroup.com/?p=2029', grade: 'A' } as const
const CURVE = { address: 'aurochssolutions.com, payout curve', grade: 'B' } as const
const TOP_PAY = { address: 'salesglobeforum.wordpress.com, 29 September 2014', grade: 'B' } as const

/** Every check of usual practice, in the order it is shown. All are notes: usual is not right, and a plan may have its reasons. */
export const PRACTICE_CHECKS: readonly PracticeCheck[] = [
  { id: 'variableShareLeast', usual: '20%', shownAs: 'share', source: PAY_MIX },
  { id: 'variableShareMost', usual: '50%', shownAs: 'share', source: PAY_MIX },
  { id: 'quotaToPayLeast', usual: '3', shownAs: 'number', source: QUOTA_TO_PAY },
  { id: 'quotaToPayMost', usual: '6', shownAs: 'number', source: QUOTA_TO_PAY },
  { id: 'componentsMost', usual: '3', shownAs: 'number', source: FIRMS },
  {
    id: 'weightLeast',
    usual: '20%',
    shownAs: 'share',
    source: { address: 'performio.co, “Overweight incentive plans”', grade: 'B' },
  },
  { id: 'capLeast', usual: '200%', shownAs: 'share', source: FIRMS },
  { id: 'jumpMost', usual: '25%', shownAs: 'share', source: null },
  { id: 'atQuotaLeast', usual: '50%', shownAs: 'share', source: AT_QUOTA },
  { id: 'atQuotaMost', usual: '80%', shownAs: 'share', source: AT_QUOTA },
  { id: 'pastThresholdLeast', usual: '90%', shownAs: 'share', source: CURVE },
  { id: 'topPayLeast', usual: '150%', shownAs: 'share', source: TOP_PAY },
  { id: 'topPayMost', usual: '300%', shownAs: 'share', source: TOP_PAY },
  { id: 'costOfSalesMost', usual: '10%', shownAs: 'share', source: { address: 'mostlymetrics.com', grade: 'B' } },
]
