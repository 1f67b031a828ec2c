import { z } from 'zod'

/** Query part of every list. Page numbers start at 1; the size is capped so that no request is unbounded. */
export const PageQuery = z.object({
  page: z.coerce.number().int().min(1, '页码从 1 开始').max(100_000, '页码过大').default(1),
  pageSize: z.coerce.number().int().min(1).max(200, '每页最多 200 行').default(50),
})
export type PageQuery = z.infer<typeof PageQuery>

/** Reply of every list. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ total: z.int(), items: z.array(item) })
}
