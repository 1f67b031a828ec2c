import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../../kit/test/pdf.ts'
import { application, type LicenceHouse, licenceHouse } from '../test/house.ts'

let house: LicenceHouse
beforeAll(async () => {
  house = await licenceHouse()
})
afterAll(() => house.t.close())

const at = '/licences/applications'

test('whoever reads the application takes its letters, and the trail keeps who, which and its fingerprint', async () => {
  const [clerk, examiner] = [await house.client('clerk'), await house.client('examiner')]
  const { applicationId, number } = (await clerk.post(at, application())).json()
  const taken = await examiner.get(`${at}/${applicationId}/letters/receipt`)
  expect([taken.statusCode, taken.headers['content-type']]).toEqual([200, 'application/pdf'])
  const { pages } = await readPdf(taken.rawPayload)
  expect(pages.join('')).toContain(number)
  const lines = await house.t.owner`select actor, details from audit.line where action = 'licence.letter-taken'`
  expect(lines).toHaveLength(1)
  expect(lines[0]?.actor).toBe(house.people.examiner.actor.id)
  expect(lines[0]?.details).toEqual({ letter: 'receipt', number, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(pages.join('')).toContain(lines[0]?.details.fingerprint.slice(0, 32))
})

test('a letter that is not there, not known, or not theirs is refused', async () => {
  const clerk = await house.client('clerk')
  const { applicationId } = (await clerk.post(at, application())).json()
  const answer = async (client: typeof clerk, letter: string) => {
    const reply = await client.get(`${at}/${applicationId}/letters/${letter}`)
    return [reply.statusCode, reply.json().code]
  }
  expect(await answer(clerk, 'decision')).toEqual([404, 'letter-not-found'])
  expect((await answer(clerk, 'poem'))[0]).toBe(400)
  const nextDoor = await house.t.signIn(['window-clerk'], house.east.path)
  expect(await answer(nextDoor, 'receipt')).toEqual([404, 'application-not-found'])
  const officer = await house.t.signIn(['case-officer'], house.brigade.path)
  expect((await answer(officer, 'receipt'))[0]).toBe(403)
})
