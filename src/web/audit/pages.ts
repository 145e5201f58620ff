/** The pages of the auditor, of reasons given, and of requests by those looks are about. */
import type { Page } from '../page.ts'
import { auditEmergencies, reviewEmergency } from './emergency.ts'
import { auditorsLooks, looks, looksTaken, matterLooks, personLooks } from './looks.ts'
import { question, questions } from './questions.ts'
import { request, requestAnswer, requestDecide, requestLetter } from './request.ts'
import { requestNew, requests, requestsKept } from './requests.ts'
import { why } from './why.ts'

export const auditPages: readonly Page[] = [
  why,
  looks,
  looksTaken,
  matterLooks,
  personLooks,
  auditorsLooks,
  auditEmergencies,
  reviewEmergency,
  questions,
  question,
  requests,
  requestNew,
  request,
  requestDecide,
  requestAnswer,
  requestLetter,
  requestsKept,
]
