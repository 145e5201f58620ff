import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { authorityId } from '#kernel'
import { readOidcSettings } from './settings.ts'

const surroundings = {
  authorities: [{ id: authorityId('northmoor') }],
  readFile: (path: string) => (path === '/run/secret' ? 'from a file\n' : undefined),
}
const right = {
  id: 'northmoor',
  name: 'Northmoor Police',
  issuer: 'https://login.northmoor.example/',
  clientId: 'candour',
  clientSecret: 'between us',
  authority: 'northmoor',
  roles: { 'PSD Caseworkers': 'caseworker' },
}

function faultsOf(...providers: readonly object[]): readonly string[] {
  const read = readOidcSettings(JSON.stringify({ providers }), surroundings)
  return read.ok ? [] : read.refusal
}

test('a file that is right is read, and the usual claims need not be named', () => {
  const read = readOidcSettings(JSON.stringify({ providers: [right] }), surroundings)
  const [settings] = read.ok ? read.value : []
  equal(settings?.claims.subject, 'sub')
  equal(settings?.claims.groups, 'groups')
  equal(settings?.roles.get('PSD Caseworkers'), 'caseworker')
  deepEqual(settings?.scopes, ['openid', 'profile', 'email'])
})

test('everything wrong is said at once, with the field it is in', () => {
  const faults = faultsOf(
    { ...right, name: '', clientID: 'x', roles: { Heads: 'chief' } },
    { ...right, id: 'Two!', issuer: 'http://login.northmoor.example', scopes: 'openid' },
  )
  const fields = faults.map(fault => fault.split(':')[0])
  deepEqual(fields.toSorted(), [
    'providers[0]',
    'providers[0].name',
    'providers[0].roles.Heads',
    'providers[1].id',
    'providers[1].issuer',
    'providers[1].scopes',
  ])
  match(faults.join('\n'), /clientID/)
  match(faults.join('\n'), /must be one of: intake, caseworker/)
})

test('what only the installation can know is checked with the rest', () => {
  deepEqual(
    faultsOf({ ...right, name: '', authority: 'southmoor', roles: {}, scopes: ['profile'] }, right),
    [
      'providers[0].name: must not be empty',
      'providers[0].authority: is no authority of this installation',
      'providers[0].scopes: must hold "openid"',
      'providers[0].roles: must give at least one group a role',
      'providers: two have the same id',
    ],
  )
})

test('a secret is given once, here or in a file that can be read', () => {
  const { clientSecret: _, ...without } = right
  const either = 'providers[0]: give clientSecret or clientSecretFile'
  deepEqual(faultsOf(without), [either])
  deepEqual(faultsOf({ ...right, clientSecretFile: '/run/secret' }), [`${either}, not both`])
  match(faultsOf({ ...without, clientSecretFile: '/nowhere' }).join(), /cannot be read, or is/)
  const providers = [{ ...without, clientSecretFile: '/run/secret' }]
  const read = readOidcSettings(JSON.stringify({ providers }), surroundings)
  equal(read.ok && read.value[0]?.clientSecret(), 'from a file')
})

test('a secret is in nothing that prints settings', () => {
  const read = readOidcSettings(JSON.stringify({ providers: [right] }), surroundings)
  doesNotMatch(inspect(read, { depth: 9 }) + JSON.stringify(read), /between us/)
})

test('without TLS a provider is believed on this machine alone', () => {
  deepEqual(faultsOf({ ...right, issuer: 'http://127.0.0.1:4000' }), [])
  equal(faultsOf({ ...right, issuer: 'http://127.0.0.1.example' }).length, 1)
  equal(faultsOf({ ...right, issuer: 'not an address' }).length, 1)
})

test('what is no settings file at all is said so', () => {
  for (const file of ['{', '[]', '{"providers":[]}', 'null'])
    equal(readOidcSettings(file, surroundings).ok, false, file)
})
