import { useTranslations } from 'next-intl'
import { type FileIn, filesFor, type LibraryDocument } from '#lib/library.ts'
import type { Locale } from '#lib/text.ts'
import { fileSize } from '#lib/time/long-date.ts'
import { ButtonLink } from './button.tsx'
import { Actions, Section, Stack } from './layout.tsx'
import text from './text.module.css'

/** Languages by their own names. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
}

/** “PDF, 9 pages, 1.1 MB · 繁體中文” */
export function DocumentFacts({ file, locale }: { file: FileIn; locale: Locale }) {
  const say = useTranslations('library')
  return (
    <p className={`${text.quiet} ${text.small} ${text.num}`}>
      {say('facts', { pages: file.pages, size: fileSize(file.bytes, locale) })} ·{' '}
      <span lang={file.locale}>{languageNames[file.locale]}</span>
    </p>
  )
}

type LibraryProps = { library: readonly LibraryDocument[]; locale: Locale; home: string }

/** What may be taken home, for everyone to see; having it takes a pass. */
export function Library({ library, locale, home }: LibraryProps) {
  const say = useTranslations('library')
  return (
    <Stack gap="wide">
      <Stack>
        <h1>{say('title')}</h1>
        <p className={text.lead}>{say(library.length > 0 ? 'lead' : 'empty')}</p>
      </Stack>
      {library.map((document) => {
        const [file] = filesFor(document, locale)
        return (
          file && (
            <Section key={document.id} id={document.id} title={document.title[locale]}>
              <Stack>
                <p>{document.abstract[locale]}</p>
                <DocumentFacts file={file} locale={locale} />
                <Actions>
                  <ButtonLink look="line" href={`${home}/visit/whitepaper#${document.id}`}>
                    {say('get')}
                  </ButtonLink>
                </Actions>
              </Stack>
            </Section>
          )
        )
      })}
      <Section id="no-pass" title={say('noPass')}>
        <Stack>
          <p className={text.quiet}>{say('noPassText')}</p>
          <Actions>
            <ButtonLink href={`${home}#quick`} data-tap="get-my-pass">
              {say('pass')}
            </ButtonLink>
          </Actions>
        </Stack>
      </Section>
    </Stack>
  )
}
