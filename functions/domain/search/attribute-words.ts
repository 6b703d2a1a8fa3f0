import type { Product } from '../../../contracts/catalogue/product.ts';

type Attributes = Product['attributes'];
type Gender = NonNullable<Attributes['gender']>;
type AgeGroup = NonNullable<Attributes['ageGroup']>;
type Season = NonNullable<Attributes['season']>[number];

// What shoppers type for a value that the catalogue keeps as a code. Both languages are always searchable.
const genderWords: Record<Gender, readonly string[]> = {
  women: ['女', '女士', '女式', '女款', '女生', '女性', '女人', 'women', 'womens', 'woman', 'ladies', 'lady', 'female'],
  men: ['男', '男士', '男式', '男款', '男生', '男性', '男人', 'men', 'mens', 'man', 'gentlemen', 'male'],
  unisex: ['男女通用', '男女同款', '中性', '情侣', 'unisex'],
};

const ageWords: Record<AgeGroup, readonly string[]> = {
  adult: ['成人', 'adult'],
  teen: ['青少年', '少年', '学生', 'teen', 'teenager', 'student'],
  child: ['儿童', '童', '小孩', '孩子', '小朋友', 'kids', 'kid', 'child', 'children'],
  baby: ['婴儿', '宝宝', '婴幼儿', '幼儿', 'baby', 'infant', 'toddler'],
  senior: ['老人', '中老年', '老年', '长辈', '爸妈', 'senior', 'elderly'],
};

const seasonWords: Record<Season, readonly string[]> = {
  spring: ['春', '春季', '春天', '春款', 'spring'],
  summer: ['夏', '夏季', '夏天', '夏款', 'summer'],
  autumn: ['秋', '秋季', '秋天', '秋款', 'autumn', 'fall'],
  winter: ['冬', '冬季', '冬天', '冬款', 'winter'],
  all: ['四季', '四季通用', 'all season'],
};

// A style is the merchant's own code; these are the usual ones. An unknown code is still found by its own words.
const styleWords: Readonly<Record<string, readonly string[]>> = {
  basic: ['基础', '基础款', '百搭'],
  business: ['商务', '正装'],
  casual: ['休闲', '日常'],
  chinese: ['国风', '中式', '新中式'],
  classic: ['经典'],
  commute: ['通勤', '上班'],
  commuter: ['通勤', '上班'],
  cute: ['可爱'],
  elegant: ['优雅', '气质'],
  french: ['法式'],
  japanese: ['日系', '日式'],
  korean: ['韩系', '韩式', '韩版'],
  luxury: ['轻奢'],
  minimal: ['简约', '极简'],
  minimalist: ['简约', '极简'],
  modern: ['现代'],
  nordic: ['北欧'],
  outdoor: ['户外'],
  party: ['派对', '聚会'],
  preppy: ['学院', '学院风'],
  retro: ['复古'],
  romantic: ['浪漫'],
  rustic: ['田园'],
  simple: ['简约'],
  sporty: ['运动', '运动风'],
  sports: ['运动', '运动风'],
  street: ['街头', '潮流'],
  sweet: ['甜美'],
  travel: ['旅行', '出差'],
  vintage: ['复古'],
  work: ['通勤', '办公'],
};

export interface AttributeWords {
  /** What the product says of itself. */
  readonly told: readonly string[];
  /** What follows from it: a unisex cap suits women, all-season bedding suits winter. */
  readonly implied: readonly string[];
}

const listOf = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** Every word a shopper may use for a product's gender, age group, season, style and material, in both languages. */
export const attributeWordsOf = ({
  gender,
  ageGroup,
  season = [],
  style = [],
  material,
}: Attributes): AttributeWords => ({
  told: [
    ...listOf(gender).flatMap((g) => genderWords[g]),
    ...listOf(ageGroup).flatMap((a) => ageWords[a]),
    ...season.flatMap((s) => seasonWords[s]),
    ...style.flatMap((s) => [...(styleWords[s] ?? []), s.replaceAll('-', ' ')]),
    ...(material ? [material.zh, material.en] : []),
  ],
  implied: [
    ...(gender === 'unisex' ? [...genderWords.women, ...genderWords.men] : []),
    ...(season.includes('all')
      ? (['spring', 'summer', 'autumn', 'winter'] as const).flatMap((s) => seasonWords[s])
      : []),
  ],
});
