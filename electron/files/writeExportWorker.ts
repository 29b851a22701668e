import { documentHtml } from '@shared/report/documentHtml'
import { documentShape } from '@shared/report/documentModel'
import { workbookShape } from '@shared/report/workbookModel'
import { answerAsWorker } from './answerAsWorker'
import { writeDocument } from './writeDocument'
import { writeWorkbook } from './writeWorkbook'

/** What is to be written, as the window sent it: its shape is checked here, beside the work. */
export interface ExportRequest {
  readonly format: 'xlsx' | 'docx' | 'html'
  readonly model: unknown
}

await answerAsWorker(async ({ format, model }: ExportRequest) => {
  switch (format) {
    case 'xlsx':
      return writeWorkbook(workbookShape.parse(model))
    case 'docx':
      return writeDocument(documentShape.parse(model))
    case 'html':
      return documentHtml(documentShape.parse(model))
  }
})
