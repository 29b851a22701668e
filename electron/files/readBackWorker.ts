import { readWorkspaceFile } from '@shared/workspace/file'
import { answerAsWorker } from './answerAsWorker'

await answerAsWorker((bytes: Uint8Array) => readWorkspaceFile(bytes).workspace !== null)
