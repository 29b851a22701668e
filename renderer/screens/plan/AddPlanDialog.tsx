import { useApp, useTranslate, useWorkspace } from '@renderer/app/context'
import { TemplateList } from '@renderer/app/TemplateList'
import { addTemplate } from '@renderer/app/templates'
import { Dialog } from '@renderer/ui/Dialog'
import type { PlanTemplate } from '@shared/plan/templates'

/** A plan from a template, added to the open workspace. */
export function AddPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const workspace = useWorkspace()
  const dispatch = useApp((state) => state.dispatch)
  const selectPlan = useApp((state) => state.selectPlan)
  function add(template: PlanTemplate): void {
    const { plan, commands } = addTemplate(workspace, template)
    if (dispatch(commands).ok) selectPlan(plan.id)
    onClose()
  }
  return (
    <Dialog title={t('plan.plan.addTitle')} onClose={onClose}>
      <TemplateList onChoose={add} />
    </Dialog>
  )
}
