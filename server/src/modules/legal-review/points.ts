import { z } from 'zod'

/** The seven points of every legal review. */
export const Point = z.enum(['jurisdiction', 'facts', 'evidence', 'procedure', 'basis', 'discretion', 'document'])
export type Point = z.infer<typeof Point>

type PointText = { name: string; checks: string; basis: readonly string[] }

/** What is checked at each point, in the order of the form, and the articles it rests on. */
export const POINTS: Record<Point, PointText> = {
  jurisdiction: {
    name: '主体与管辖',
    checks: '本机关是否有管辖权、未超越法定权限，办案人员是否具有执法资格，当事人身份及基本情况是否查清。',
    basis: ['PROC:170', 'APL:17', 'APL:42'],
  },
  facts: { name: '事实', checks: '违法事实是否清楚，定性是否准确。', basis: ['PROC:170', 'APL:40'] },
  evidence: {
    name: '证据',
    checks: '证据是否确实、充分，取得是否合法，应当排除的是否已排除。',
    basis: ['PROC:170', 'APL:46'],
  },
  procedure: {
    name: '程序',
    checks: '受案、调查、强制措施、告知、陈述申辩、听证和办案期限是否合法。',
    basis: ['PROC:170', 'APL:44', 'APL:45'],
  },
  basis: {
    name: '法律适用',
    checks: '适用的法律、法规、规章及其版本是否正确，引用条款是否准确。',
    basis: ['PROC:170', 'APL:37'],
  },
  discretion: {
    name: '裁量',
    checks: '拟作出的处理是否适当，从轻、减轻、从重情节是否体现，是否符合裁量基准。',
    basis: ['PROC:170', 'APL:34', 'APL:5'],
  },
  document: {
    name: '文书',
    checks: '文书是否齐全、规范，是否涉嫌犯罪而应当移送。',
    basis: ['PROC:170', 'APL:59', 'APL:27'],
  },
}

export const PointRow = z.object({ point: Point, name: z.string(), checks: z.string(), basis: z.array(z.string()) })

/** The table as the review desk shows it. */
export const pointRows = (): z.infer<typeof PointRow>[] =>
  Point.options.map((point) => ({ point, ...POINTS[point], basis: [...POINTS[point].basis] }))
