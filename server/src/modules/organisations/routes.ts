import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { pageOf } from '../../kit/page.ts'
import { type Route, route } from '../../platform/index.ts'
import * as held from './held/actions.ts'
import * as people from './people/actions.ts'
import { checkStaffing } from './staffing/actions.ts'
import {
  NewCredential,
  NewPerson,
  NewQualification,
  NewReviewerPost,
  NewUnit,
  PersonInUnit,
  PersonPage,
  PersonQuery,
  RenameUnit,
  Staffing,
  Transfer,
  Unit,
} from './types.ts'
import * as units from './units/actions.ts'

const ofUnit = z.object({ unitId: z.uuid() })
const ofPerson = z.object({ personId: z.uuid() })

export const organisationRoutes: readonly Route[] = [
  route('GET', '/organisations/units', { summary: '机构树', reply: [200, z.object({ items: z.array(Unit) })] }, units.listUnits),
  route('POST', '/organisations/units', { summary: '设立机构', body: NewUnit, reply: [201, Unit] }, units.createUnit),
  route(
    'PUT',
    '/organisations/units/:unitId',
    { summary: '机构更名', params: ofUnit, body: RenameUnit, reply: [200, Unit] },
    units.renameUnit,
  ),
  route(
    'POST',
    '/organisations/units/:unitId/closing',
    { summary: '撤销机构', params: ofUnit, body: z.object({ closedOn: Day }), reply: [201, Unit] },
    units.closeUnit,
  ),
  route(
    'GET',
    '/organisations/people',
    { summary: '人员名册', query: PersonQuery, reply: [200, pageOf(PersonInUnit)] },
    people.listPeople,
  ),
  route('POST', '/organisations/people', { summary: '登记人员', body: NewPerson, reply: [201, PersonPage] }, people.addPerson),
  route(
    'GET',
    '/organisations/people/:personId',
    { summary: '人员情况', params: ofPerson, reply: [200, PersonPage] },
    people.showPerson,
  ),
  route(
    'POST',
    '/organisations/people/:personId/transfers',
    { summary: '人员调动', params: ofPerson, body: Transfer, reply: [201, PersonPage] },
    people.transferPerson,
  ),
  route(
    'POST',
    '/organisations/people/:personId/leaving',
    { summary: '人员离职', params: ofPerson, body: z.object({ leftOn: Day }), reply: [201, PersonPage] },
    people.recordLeaving,
  ),
  route(
    'POST',
    '/organisations/people/:personId/credentials',
    { summary: '登记执法证件', params: ofPerson, body: NewCredential, reply: [201, PersonPage] },
    held.addCredential,
  ),
  route(
    'POST',
    '/organisations/people/:personId/credentials/:credentialId/revocation',
    {
      summary: '注销执法证件',
      params: ofPerson.extend({ credentialId: z.uuid() }),
      body: z.object({ revokedOn: Day }),
      reply: [201, PersonPage],
    },
    held.revokeCredential,
  ),
  route(
    'POST',
    '/organisations/people/:personId/qualifications',
    { summary: '登记资格', params: ofPerson, body: NewQualification, reply: [201, PersonPage] },
    held.addQualification,
  ),
  route(
    'POST',
    '/organisations/people/:personId/reviewer-posts',
    { summary: '任命法制审核人员', params: ofPerson, body: NewReviewerPost, reply: [201, PersonPage] },
    held.addReviewerPost,
  ),
  route(
    'POST',
    '/organisations/people/:personId/reviewer-posts/:postId/end',
    {
      summary: '结束法制审核岗位',
      params: ofPerson.extend({ postId: z.uuid() }),
      body: z.object({ toOn: Day }),
      reply: [201, PersonPage],
    },
    held.endReviewerPost,
  ),
  route(
    'GET',
    '/organisations/staffing',
    { summary: '法制审核人员配备核验', query: z.object({ on: Day.optional() }), reply: [200, Staffing] },
    checkStaffing,
  ),
]
