import { Button, ButtonLink } from '#components/button.tsx'
import { Actions, Section, Stack } from '#components/layout.tsx'
import { DocumentFacts, languageNames } from '#components/library.tsx'
import text from '#components/text.module.css'
import { OpenInBrowser } from '#components/wechat.tsx'
import { type FileIn, filesFor, type LibraryDocument } from '#lib/library.ts'
import type { DownloadRow } from '#lib/ports/library.ts'
import { fileSize, longDate } from '#lib/time/long-date.ts'
import type { Visit, VisitService } from '#lib/visitor/visit.ts'
import { visitPath } from './paths.ts'
import { Post } from './post.tsx'
import type { VisitTexts } from './texts.ts'

type WhitepaperProps = {
  t: VisitTexts
  visit: Visit
  state: VisitService['state']
  wechat: boolean
  had: readonly DownloadRow[]
}

const filePath = (file: string): string => `/api/v1/me/files/${file}`

/** The library: what is in each document, and one tap to have it. Inside WeChat it goes by mail, for no file opens there. */
export function Whitepaper({ t, visit, state, wechat, had }: WhitepaperProps) {
  const library = visit.event.content.library ?? []
  if (library.length === 0) return <p className={text.lead}>{t('whitepaper.none')}</p>
  return (
    <Stack gap="wide">
      <Stack>
        <h1>{t('whitepaper.title')}</h1>
        <p className={text.lead}>{t('whitepaper.lead')}</p>
        {!visit.proved && <p className={text.quiet}>{t('take.pendingNote')}</p>}
      </Stack>
      {library.map((document, place) => (
        <Document
          key={document.id}
          {...{ t, visit, state, wechat, document }}
          had={had.find(({ documentId }) => documentId === document.id)}
          first={place === 0}
        />
      ))}
      {wechat && <OpenInBrowser />}
    </Stack>
  )
}

type DocumentProps = Pick<WhitepaperProps, 't' | 'visit' | 'state' | 'wechat'> & {
  document: LibraryDocument
  had: DownloadRow | undefined
  /** One filled button a view. */
  first: boolean
}

function Document(props: DocumentProps) {
  const { t, visit, document, had, wechat } = props
  const { locale, event } = visit
  const [file] = filesFor(document, locale)
  if (!file) return null
  return (
    <Section id={document.id} title={document.title[locale]}>
      <Stack>
        <p>{document.abstract[locale]}</p>
        <DocumentFacts file={file} locale={locale} />
        {wechat ? <ByMail {...props} /> : <Download {...props} file={file} />}
        {had && (
          <p className={`${text.small} ${text.quiet}`}>
            {t('whitepaper.had', { date: longDate(had.at, locale, event.timeZone) })}
          </p>
        )}
      </Stack>
    </Section>
  )
}

/** Not yet taken, the same button takes it and then hands over the file; unproven, it is kept until the proof. */
function Download({ t, visit, state, document, file, first }: DocumentProps & { file: FileIn }) {
  const { locale } = visit
  const label = t('services.whitepaper.take', { size: fileSize(file.bytes, locale) })
  const look = first ? undefined : 'line'
  if (state !== 'taken')
    return (
      <TakeIt {...{ visit, document, first }} next={visit.proved ? filePath(file.file) : undefined}>
        {visit.proved ? label : t('whitepaper.get')}
      </TakeIt>
    )
  const others = filesFor(document, locale).filter((other) => other.file !== file.file)
  return (
    <Stack gap="tight">
      <Actions>
        <ButtonLink look={look} href={filePath(file.file)} download>
          {label}
        </ButtonLink>
      </Actions>
      {others.length > 0 && (
        <p className={text.small}>
          {t('whitepaper.other')}:{' '}
          {others.map((other) => (
            <span key={other.file}>
              <a className={text.link} href={filePath(other.file)} lang={other.locale} download>
                {languageNames[other.locale]}
              </a>{' '}
            </span>
          ))}
        </p>
      )}
    </Stack>
  )
}

function ByMail({ t, visit, state, document, first }: DocumentProps) {
  const page = visitPath(visit, '/whitepaper')
  if (state !== 'taken') return <TakeIt {...{ visit, document, first }}>{t('whitepaper.get')}</TakeIt>
  return (
    <Stack gap="tight">
      <p className={text.quiet}>{t('whitepaper.mailText', { address: visit.address })}</p>
      <Post
        action="/api/v1/me/mail"
        next={`${page}?done=sent-whitepaper`}
        page={page}
        hidden={{ what: 'whitepaper', document: document.id, locale: visit.locale }}
      >
        <Button look={first ? undefined : 'line'}>{t('whitepaper.mail')}</Button>
      </Post>
    </Stack>
  )
}

type TakeItProps = Pick<DocumentProps, 'visit' | 'document' | 'first'> & { next?: string; children: string }

function TakeIt({ visit, document, first, next, children }: TakeItProps) {
  const page = visitPath(visit, '/whitepaper')
  return (
    <Post
      action="/api/v1/me/services/whitepaper"
      method="PUT"
      next={next ?? `${page}#${document.id}`}
      page={page}
      hidden={{ locale: visit.locale }}
    >
      <Button look={first ? undefined : 'line'}>{children}</Button>
    </Post>
  )
}
