import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId } from '#kernel'
import { matchesAccessToken, vouchedFor } from './claims.ts'
import type { OidcSettings } from './settings.ts'

const settings: OidcSettings = {
  id: 'northmoor',
  name: 'Northmoor Police',
  issuer: 'https://login.northmoor.example/',
  clientId: 'candour',
  clientSecret: () => '',
  authority: authorityId('northmoor'),
  scopes: ['openid'],
  claims: { subject: 'oid', name: 'name', email: 'email', groups: 'realm.roles' },
  roles: new Map([
    ['heads', 'head of professional standards'],
    ['psd', 'caseworker'],
    ['psd-2', 'caseworker'],
  ]),
}

test('somebody is known by the claim that stays theirs, and named by it where nothing else', () => {
  const vouched = vouchedFor({ sub: 'pairwise', oid: 7, realm: { roles: ['psd'] } }, settings)
  deepEqual(
    [vouched?.sub, vouched?.subject, vouched?.name, vouched?.roles],
    ['pairwise', '7', '7', ['caseworker']],
  )
  equal(vouchedFor({ sub: 'pairwise', realm: { roles: ['psd'] } }, settings), undefined)
})

test('roles come once each, in the order of the settings, from one group or a list of them', () => {
  const rolesOf = (roles: unknown) =>
    vouchedFor({ sub: 's', oid: 'o', realm: { roles } }, settings)?.roles
  deepEqual(rolesOf(['psd-2', 'psd', 'heads']), ['head of professional standards', 'caseworker'])
  deepEqual(rolesOf('heads'), ['head of professional standards'])
  for (const none of [undefined, null, [], ['other'], [['psd']], { psd: true }, 'psd,heads'])
    deepEqual(rolesOf(none), [], JSON.stringify(none))
})

test('a claim whose own name has dots is found by it', () => {
  const claims = { sub: 's', oid: 'o', 'realm.roles': ['psd'], realm: { roles: ['heads'] } }
  deepEqual(vouchedFor(claims, settings)?.roles, ['caseworker'])
})

test('an access token is the one its ID token names', () => {
  // OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash the token is signed with.
  const idToken = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.e30.x`
  const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y'
  const right = '77QmUPtjPfzWtF2AnpK9RQ'
  equal(matchesAccessToken({ at_hash: right }, idToken, accessToken), true)
  equal(matchesAccessToken({ at_hash: right }, idToken, `${accessToken}.`), false)
  equal(matchesAccessToken({}, idToken, accessToken), true)
})
