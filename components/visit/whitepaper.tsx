import { Button, ButtonLink } from '#components/button.tsx'
import { Actions, Stack } from '#components/layout.tsx'
import text from '#components/text.module.css'
import { OpenInBrowser } from '#components/wechat.tsx'
import { type Locale, locales } from '#lib/text.ts'
import { fileSize } from '#lib/time/long-date.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

type WhitepaperProps = { t: VisitTexts; visit: Visit; state: VisitService['state']; wechat: boolean }

const names: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' }

const filePath = (file: string): string => `/api/v1/me/files/${file}`

/** The guide: what is in it, and one tap to have it. Inside WeChat it goes by mail, for no file opens there. */
export function Whitepaper({ t, visit, state, wechat }: WhitepaperProps) {
  const { locale } = visit
  const { whitepaper } = visit.event.content
  const own = whitepaper?.files[locale]
  if (!whitepaper || !own) return <p className={text.lead}>{t('whitepaper.none')}</p>
  return (
    <Stack gap="loose">
      <Stack>
        <h1>{whitepaper.title[locale]}</h1>
        <p className={text.lead}>{whitepaper.abstract[locale]}</p>
        <p className={`${text.quiet} ${text.num}`}>
          {t('whitepaper.facts', { pages: own.pages, size: fileSize(own.bytes, locale) })} · {names[locale]}
        </p>
      </Stack>
      {wechat ? <ByMail t={t} visit={visit} state={state} /> : <Download t={t} visit={visit} state={state} />}
      <p className={`${text.small} ${text.quiet}`}>
        {!visit.proved && `${t('take.pendingNote')} `}
        {whitepaper.gate[locale]}
      </p>
      {wechat && <OpenInBrowser />}
    </Stack>
  )
}

type WayProps = { t: VisitTexts; visit: Visit; state: VisitService['state'] }

/** Not yet taken, the same button takes it and then hands over the file; unproven, it is kept until the proof. */
function Download({ t, visit, state }: WayProps) {
  const { locale, event } = visit
  const files = event.content.whitepaper?.files ?? {}
  const others = locales.filter((other) => other !== locale && files[other])
  const own = files[locale]
  if (!own) return null
  const label = t('services.whitepaper.take', { size: fileSize(own.bytes, locale) })
  if (state !== 'taken')
    return (
      <Post
        action="/api/v1/me/services/whitepaper"
        method="PUT"
        next={visit.proved ? filePath(own.file) : visitPath(visit, '/whitepaper')}
        page={visitPath(visit, '/whitepaper')}
        hidden={{ locale }}
      >
        <Button>{visit.proved ? label : t('whitepaper.get')}</Button>
      </Post>
    )
  return (
    <Stack gap="tight">
      <Actions>
        <ButtonLink href={filePath(own.file)} download>
          {label}
        </ButtonLink>
      </Actions>
      {others.length > 0 && (
        <p className={text.small}>
          {t('whitepaper.other')}:{' '}
          {others.map((other) => (
            <span key={other}>
              <a className={text.link} href={filePath(files[other]?.file ?? '')} lang={other} download>
                {names[other]}
              </a>{' '}
            </span>
          ))}
        </p>
      )}
    </Stack>
  )
}

function ByMail({ t, visit, state }: WayProps) {
  const page = visitPath(visit, '/whitepaper')
  if (state !== 'taken')
    return (
      <Post
        action="/api/v1/me/services/whitepaper"
        method="PUT"
        next={page}
        page={page}
        hidden={{ locale: visit.locale }}
      >
        <Button>{t('whitepaper.get')}</Button>
      </Post>
    )
  return (
    <Stack gap="tight">
      <p className={text.quiet}>{t('whitepaper.mailText', { address: visit.address })}</p>
      <Post
        action="/api/v1/me/mail"
        next={`${page}?done=sent-whitepaper`}
        page={page}
        hidden={{ what: 'whitepaper', locale: visit.locale }}
      >
        <Button>{t('whitepaper.mail')}</Button>
      </Post>
    </Stack>
  )
}
