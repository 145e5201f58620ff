/**
 * Where even those for whom it is are told what they would be if it were not there, because it asks
 * for something that these tests have not: each with what that is. Who it is not for is asked all
 * the same; that it opens is shown by the tests of its own page. One that is not needed is a fault.
 */
export const alikeUnless: Readonly<Record<string, string>> = {
  'GET /panel/:matter/:officer/report.pdf': 'an outcome that was signed, as in src/web/panel',
  'GET /panel/:matter/:officer/report.txt': 'an outcome that was signed, as in src/web/panel',
  'POST /sign-out': 'nothing: it leads everybody to the page they would be asked to sign in at',
  'GET /sign-in/oidc/:provider': 'an organisation that answers, as in src/web/sign-in/oidc.test.ts',
  'GET /sign-in/oidc/:provider/back': 'what an organisation signed for this very browser',
  'GET /sign-in/oidc/:provider/work': 'what an organisation signed for this very browser',
  'POST /sign-in/oidc/:provider/work': 'what an organisation signed for this very browser',
  'GET /sign-in/oidc/:provider/out': 'an organisation that is set up',
  'GET /work/documents/:document/redact/pages/:number': 'a file whose pages can be drawn',
  'GET /work/matters/:matter/bundles/:bundle/:edition/:what': 'an edition that was built',
  'GET /work/matters/:matter/evidence/threads/:thread': 'an e-mail that was read',
  'GET /work/documents/:document/release': 'a file in quarantine',
  'POST /work/documents/:document/release': 'a file in quarantine',
  'GET /work/documents/:document/play/recording': 'a file that is a recording',
  'GET /work/documents/:document/play/captions.vtt': 'a recording with a transcript',
}
