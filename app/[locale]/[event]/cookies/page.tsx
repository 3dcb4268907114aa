import { NoticePage, noticeMetadata, type Props } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('cookies')

export default function CookiesPage({ params }: Props) {
  return <NoticePage id="cookies" params={params} />
}
