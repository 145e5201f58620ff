/**
 * Where even those for whom it is are told what they would be if it were not there, because a thing
 * must also be in some state that no matter of these tests is in: each with the state it needs. Who
 * it is not for is asked all the same; that it opens is shown by the tests of its own page.
 */
export const alikeUnless: Readonly<Record<string, string>> = {
  'POST /work/matters/:matter/letters/:letter/given': 'a letter that waits to be handed over',
  'POST /work/matters/:matter/letters/drafts/:letter/decide': 'a draft that waits for approval',
  'POST /work/matters/:matter/receipt/:method/given': 'a receipt that was asked for',
  'POST /work/matters/:matter/review/:review/forward': 'a review at this force',
  'POST /work/matters/:matter/review/:review/information': 'a question of the reviewer',
  'POST /work/matters/:matter/review/:review/decision': 'a review elsewhere',
  'GET /sign-in/code': 'a password just given',
  'GET /sign-in/oidc/:provider': 'an organisation that is set up, as its own tests do',
  'GET /sign-in/oidc/:provider/back': 'an organisation that is set up',
  'GET /sign-in/oidc/:provider/work': 'an organisation that is set up',
  'POST /sign-in/oidc/:provider/work': 'an organisation that is set up',
  'GET /sign-in/oidc/:provider/out': 'an organisation that is set up',
  'GET /invitation/:token': 'an invitation',
  'POST /invitation/:token': 'an invitation',
  'GET /account/password': 'an account with a password',
  'POST /account/password': 'an account with a password',
  'GET /account/authenticator': 'an account with a password',
  'POST /account/authenticator': 'an account with a password',
  'GET /admin/recoveries/:person': 'somebody who asked to be let back in',
  'POST /admin/recoveries/:person': 'somebody who asked to be let back in',
  'GET /audit/questions/:question': 'an unusual look',
  'POST /audit/questions/:question': 'an unusual look',
  'GET /audit/requests/:request': 'somebody who asked who looked',
  'POST /audit/requests/:request': 'somebody who asked who looked',
  'GET /audit/requests/:request/decide': 'somebody who asked who looked',
  'POST /audit/requests/:request/decide': 'somebody who asked who looked',
  'GET /audit/requests/:request/answer': 'somebody who asked who looked',
  'POST /audit/requests/:request/answer': 'somebody who asked who looked',
  'GET /audit/requests/:request/letter.pdf': 'somebody who asked who looked',
  'POST /work/post/items/:item': 'a notice that did not leave',
  'POST /work/post/items/:item/again': 'a notice that failed',
  'POST /work/post/items/:item/told': 'a notice that failed',
}
