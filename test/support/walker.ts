/** A browser as far as forms need one: its cookies, its hidden fields, and patience. */

export type Walker = Readonly<{
  get: (path: string) => Promise<Landed>
  /**
   * Sends the page's own form with these answers over its hidden fields, and lands where it
   * leads.
   */
  send: (page: Landed, answers: Readonly<Record<string, string>>) => Promise<Landed>
}>
/** Where a browser ended up, redirects followed. */
export type Landed = Readonly<{ path: string; status: number; html: string }>

/**
 * A walker of `origin`. With `patient`, a request nobody answered is made again until somebody
 * does, exactly as it was: the server may be on its way back from being killed. `from` is the
 * address a proxy would say it came from, for a server told to believe one here.
 */
export function walker(origin: string, { patient = false, from = '' } = {}): Walker {
  const jar = new Map<string, string>()

  async function ask(path: string, body?: URLSearchParams): Promise<Response> {
    for (;;) {
      try {
        const answer = await fetch(`${origin}${path}`, {
          redirect: 'manual',
          headers: {
            cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
            'sec-fetch-site': 'same-origin',
            ...(from && { 'x-forwarded-for': from }),
          },
          ...(body ? { method: 'POST', body } : {}),
        })
        const text = await answer.text()
        return new Response(text === '' ? null : text, answer)
      } catch (fault) {
        if (!patient) throw fault
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    }
  }

  async function land(path: string, body?: URLSearchParams): Promise<Landed> {
    const answer = await ask(path, body)
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const to = answer.headers.get('location')
    if (answer.status === 303 && to) return land(to)
    return { path, status: answer.status, html: await answer.text() }
  }

  return {
    get: path => land(path),
    send(page, answers) {
      const form = formIn(page)
      const fields = new URLSearchParams(hiddenIn(form))
      for (const [name, value] of Object.entries(answers)) fields.set(name, value)
      const action = /action="([^"]*)"/.exec(form)?.[1] ?? page.path
      return land(plain(action), fields)
    },
  }
}

/** The last form of a page that is sent: the ones before it are the frame's. */
function formIn({ html, path, status }: Landed): string {
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? []
  const form = forms.at(-1)
  if (!form) throw new Error(`there is no form at ${path} (${status})`)
  return form
}

function hiddenIn(form: string): string[][] {
  const value = (tag: string, of: string) => new RegExp(`${of}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const tags = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return tags.map(tag => [value(tag, 'name'), plain(value(tag, 'value'))])
}

function plain(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
