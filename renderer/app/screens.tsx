import { type ComponentType, lazy } from 'react'
import type { Screen } from './view'

/** Each screen is loaded when it is first shown. */
export const SCREEN_COMPONENTS: Readonly<Record<Screen, ComponentType>> = {
  plan: lazy(() => import('@renderer/screens/plan/PlanScreen').then((module) => ({ default: module.PlanScreen }))),
  people: lazy(() =>
    import('@renderer/screens/people/PeopleScreen').then((module) => ({ default: module.PeopleScreen })),
  ),
  quotas: lazy(() =>
    import('@renderer/screens/quotas/QuotasScreen').then((module) => ({ default: module.QuotasScreen })),
  ),
  sales: lazy(() => import('@renderer/screens/sales/SalesScreen').then((module) => ({ default: module.SalesScreen }))),
  results: lazy(() =>
    import('@renderer/screens/results/ResultsScreen').then((module) => ({ default: module.ResultsScreen })),
  ),
  scenarios: lazy(() =>
    import('@renderer/screens/scenarios/ScenariosScreen').then((module) => ({ default: module.ScenariosScreen })),
  ),
  documents: lazy(() =>
    import('@renderer/screens/documents/DocumentsScreen').then((module) => ({ default: module.DocumentsScreen })),
  ),
}
