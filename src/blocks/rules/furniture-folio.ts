import type { FurnitureRule } from '../rule.ts'

const NUMBER = '[0-9０-９〇零一二三四五六七八九十百]'
const PAGE_NAME = '[\\p{Script=Han}·\\s/]{0,10}'
const FOLIO = new RegExp(
  `^(?:第\\s*[A-Z]?${NUMBER}{1,3}\\s*版?\\s*[::\\s|·-]\\s*${PAGE_NAME}|第\\s*[A-Z]?${NUMBER}{1,3}\\s*版|[A-Z]?\\d{2}\\s*版?\\s*[::\\s|·-]\\s*[\\p{Script=Han}·/]{2,8}|[A-Z]?\\d{1,2}\\s*版|[\\p{Script=Han}]{2,6}\\s+[A-Z]?\\d{2}(?:\\s*版)?|版\\s*[::]\\s*\\d{1,2})$`,
  'u',
)

/** 第02:综合, 02 综合新闻, 第03版:民生: the number of the page with its name. */
export const folioPage: FurnitureRule = {
  id: 'furniture-folio',
  matches: (key) => key.length <= 20 && FOLIO.test(key),
  examples: {
    good: ['第02:综合', '02 综合新闻', '第03版:民生', '第4版', 'A02 要闻', '要闻 02', '02版', '第一版 要闻'],
    bad: ['第二届进博会开幕', '20个项目集中开工', '第1选区完成投票', '3个街道试点 效果好', '第四版图书上架'],
  },
}
