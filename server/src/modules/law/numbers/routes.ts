import { z } from 'zod'
import { route } from '../../../platform/index.ts'
import { cancelNumber, listDocumentMarks, listDocumentNumbers } from './actions.ts'
import { CancelNumber, DocumentMark, DocumentNumber, NumberPage, NumberQuery } from './types.ts'

export const numberRoutes = [
  route('GET', '/law/numbers', { summary: '文书字号台账', query: NumberQuery, reply: [200, NumberPage] }, listDocumentNumbers),
  route('GET', '/law/document-marks', { summary: '文书代字', reply: [200, z.array(DocumentMark)] }, listDocumentMarks),
  route(
    'POST',
    '/law/numbers/:id/cancellation',
    { summary: '作废文书字号', params: z.object({ id: z.uuid() }), body: CancelNumber, reply: [201, DocumentNumber] },
    cancelNumber,
  ),
]
