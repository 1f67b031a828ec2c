import { expect, test } from 'vitest'
import { z } from 'zod'
import { assessmentRoutes } from './routes.ts'

type Node = {
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  $ref?: string
  additionalProperties?: Node | boolean
}

/** Names of the fields of every object a reply holds. */
function objects(node: Node): string[][] {
  const own = node.properties ? [Object.keys(node.properties)] : []
  const below = [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : []), ...(node.anyOf ?? [])]
  return [...own, ...below.flatMap(objects)]
}
const PERSON = /^(personId|markerId|name|handlerName|policeNumber|markerName)$/
const SCORE = /hundredths|Hundredths|^rank$|^grade$/

test('no answer tells a person beside a score, a grade or a rank: bureaus are ranked, people are not', () => {
  const told = assessmentRoutes.flatMap(({ name, reply }) =>
    reply === 'download' || name === 'getMarkedFile' // the case file itself, which knows no score
      ? []
      : objects(z.toJSONSchema(reply[1], { io: 'input', unrepresentable: 'any' }) as Node).map((fields) => ({ name, fields })),
  )
  expect(told.filter(({ fields }) => fields.some((field) => SCORE.test(field))).length).toBeGreaterThan(5)
  const both = told.filter(
    ({ fields }) => fields.some((field) => SCORE.test(field)) && fields.some((field) => PERSON.test(field)),
  )
  expect(both.map(({ name }) => name)).toEqual([])
})
