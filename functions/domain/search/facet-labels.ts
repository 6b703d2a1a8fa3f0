/** How the enumerated facets are shown in filters. */
export const facetLabels = {
  gender: {
    women: { zh: '女', en: 'Women' },
    men: { zh: '男', en: 'Men' },
    unisex: { zh: '男女通用', en: 'Unisex' },
  },
  ageGroup: {
    adult: { zh: '成人', en: 'Adults' },
    teen: { zh: '青少年', en: 'Teens' },
    child: { zh: '儿童', en: 'Children' },
    baby: { zh: '婴幼儿', en: 'Babies' },
    senior: { zh: '中老年', en: 'Seniors' },
  },
  season: {
    spring: { zh: '春季', en: 'Spring' },
    summer: { zh: '夏季', en: 'Summer' },
    autumn: { zh: '秋季', en: 'Autumn' },
    winter: { zh: '冬季', en: 'Winter' },
    all: { zh: '四季', en: 'All seasons' },
  },
} as const;
