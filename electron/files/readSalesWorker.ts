import { answerAsWorker } from './answerAsWorker'
import { type ReadSalesRequest, readSalesTable } from './readSales'

await answerAsWorker(({ bytes, name, options }: ReadSalesRequest) => readSalesTable(bytes, name, options))
