import { startImportSession } from '@renderer/screens/sales/importing/importSession'
import type { ImportSetting } from '@renderer/worker/importCalls'
import { startImporter } from '@renderer/worker/importer'
import { columnsUsed, dateColumnsUsed } from '@shared/plan/columnsUsed'
import type { Workspace } from '@shared/plan/model'
import type { Services } from './context'
import { valueOrTell } from './files'

/** Asks for a file of sales and opens the import of it over the Sales screen. */
export async function importSales(services: Services): Promise<boolean> {
  const { bridge, store } = services
  const grant = valueOrTell(services, await bridge['dialog.open']({ purpose: 'sales' }))
  const { document, show, openDialog } = store.getState()
  if (grant === null || document === null) return false
  const setting = importSetting(document.workspace)
  show('sales')
  openDialog({
    kind: 'importSales',
    session: startImportSession({ bridge, importer: startImporter(), setting, grant }),
  })
  return true
}

function importSetting(workspace: Workspace): ImportSetting {
  const { payees, currency, importMappings, sales } = workspace
  return {
    payees: payees.map(({ id, name }) => ({ id, name })),
    currency,
    datesWanted: dateColumnsUsed(workspace),
    namesWanted: columnsUsed(workspace),
    saved: importMappings,
    existing: sales,
  }
}
