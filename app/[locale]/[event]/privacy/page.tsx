import { NoticePage, noticeMetadata, type Props } from '../notice-page.tsx'

export const revalidate = 60
export const generateStaticParams = () => []
export const generateMetadata = noticeMetadata('privacy')

export default function PrivacyPage({ params }: Props) {
  return <NoticePage id="privacy" params={params} />
}
