/** Kinds of goods for the generated catalogue: `leaf|root|nouns|makings|features`, each `中文=English`, parted by commas. */
export const kinds = `
dresses|clothing|连衣裙=dress,半身裙=skirt,吊带裙=slip dress|雪纺=chiffon,棉麻=linen-cotton,真丝=silk,针织=knit,牛仔=denim|碎花=floral,收腰=waisted,法式=French,长款=long,通勤=office
tops|clothing|T恤=t-shirt,卫衣=sweatshirt,衬衫=shirt,毛衣=sweater,针织衫=cardigan|纯棉=cotton,莫代尔=modal,羊毛=wool,灯芯绒=corduroy|连帽=hooded,宽松=loose,短袖=short-sleeve,圆领=crew-neck,条纹=striped
trousers|clothing|牛仔裤=jeans,休闲裤=casual trousers,短裤=shorts,阔腿裤=wide-leg trousers|弹力棉=stretch cotton,亚麻=linen,速干=quick-dry|高腰=high-rise,直筒=straight,束脚=cuffed,九分=cropped
coats|clothing|羽绒服=down jacket,风衣=trench coat,冲锋衣=shell jacket,大衣=overcoat|鹅绒=goose down,羊绒=cashmere,防水=waterproof|轻薄=light,长款=long,连帽=hooded,双排扣=double-breasted
shoes|clothing|跑鞋=running shoes,帆布鞋=canvas shoes,凉鞋=sandals,短靴=ankle boots|真皮=leather,网面=mesh,绒面=suede|厚底=platform,透气=breathable,防滑=non-slip,轻便=light
skincare|beauty|面霜=face cream,精华液=serum,洁面乳=cleanser,面膜=sheet mask,爽肤水=toner|玻尿酸=hyaluronic acid,氨基酸=amino acid,烟酰胺=niacinamide,积雪草=centella|保湿=hydrating,舒缓=soothing,提亮=brightening,修护=repairing
makeup|beauty|口红=lipstick,粉底液=foundation,眼影盘=eyeshadow palette,腮红=blush,睫毛膏=mascara|丝绒=velvet,哑光=matte,水润=dewy|持久=long-wear,轻薄=sheer,显白=brightening
fragrance|beauty|香水=perfume,香薰蜡烛=scented candle,护手霜=hand cream|桂花=osmanthus,白茶=white tea,雪松=cedar,橙花=neroli|清新=fresh,木质调=woody,随身=travel
hair|beauty|洗发水=shampoo,护发素=conditioner,发膜=hair mask,梳子=comb|生姜=ginger,山茶花=camellia,无硅油=silicone-free|控油=oil-control,柔顺=smoothing,蓬松=volumising
yoga|sports|瑜伽垫=yoga mat,瑜伽裤=yoga leggings,弹力带=resistance band,泡沫轴=foam roller|天然橡胶=natural rubber,TPE=TPE,硅胶=silicone|加厚=thick,防滑=non-slip,便携=portable
camping|sports|帐篷=tent,睡袋=sleeping bag,折叠椅=folding chair,野餐垫=picnic mat|铝合金=aluminium,牛津布=oxford cloth,鹅绒=goose down|防风=windproof,速开=pop-up,超轻=ultralight
balls|sports|篮球=basketball,羽毛球拍=badminton racket,乒乓球拍=table tennis bat,足球=football|碳纤维=carbon,PU=PU,橡胶=rubber|比赛=match,训练=training,儿童=kids
bottles|home|保温杯=insulated bottle,马克杯=mug,玻璃杯=glass,焖烧罐=food jar|不锈钢=stainless steel,陶瓷=ceramic,高硼硅=borosilicate|大容量=large,便携=portable,带盖=lidded
bedding|home|四件套=bedding set,枕头=pillow,被子=duvet,毛毯=blanket,抱枕=cushion|长绒棉=long-staple cotton,天丝=lyocell,记忆棉=memory foam,蚕丝=mulberry silk|柔软=soft,抗菌=antibacterial,加厚=thick
lamps|home|台灯=desk lamp,落地灯=floor lamp,小夜灯=night light|实木=solid wood,金属=metal,布艺=fabric|护眼=eye-care,可调光=dimmable,感应=motion-sensing
kitchen|home|炒锅=wok,菜刀=kitchen knife,砧板=cutting board,电饭煲=rice cooker,空气炸锅=air fryer|铸铁=cast iron,不锈钢=stainless steel,竹制=bamboo|不粘=non-stick,轻量=light,家用=home
storage|home|收纳箱=storage box,衣架=hangers,置物架=shelf,洗衣篮=laundry basket|塑料=plastic,藤编=rattan,碳钢=carbon steel|折叠=folding,加大=extra-large,免安装=no-assembly
audio|digital|蓝牙耳机=Bluetooth earphones,音箱=speaker,头戴式耳机=headphones,麦克风=microphone|降噪=noise-cancelling,骨传导=bone-conduction,无线=wireless|长续航=long-life,防水=waterproof,入耳式=in-ear
power|digital|充电宝=power bank,充电器=charger,数据线=charging cable,插线板=power strip|氮化镓=GaN,磁吸=magnetic,编织=braided|快充=fast-charging,超薄=slim,多口=multi-port
computing|digital|机械键盘=mechanical keyboard,鼠标=mouse,显示器=monitor,笔记本电脑=laptop,平板电脑=tablet|铝合金=aluminium,静音=silent,无线=wireless|热插拔=hot-swap,人体工学=ergonomic,高刷=high-refresh
phones|digital|手机=phone,手机壳=phone case,手机支架=phone stand|液态硅胶=liquid silicone,钢化玻璃=tempered glass,金属=metal|大屏=large-screen,防摔=drop-proof,折叠=folding
wearables|digital|智能手表=smart watch,手环=fitness band,相机=camera|钛合金=titanium,陶瓷=ceramic,硅胶=silicone|心率监测=heart-rate,长续航=long-life,防水=waterproof
coffee|food|咖啡豆=coffee beans,挂耳咖啡=drip coffee,速溶咖啡=instant coffee|云南=Yunnan,埃塞俄比亚=Ethiopian,哥伦比亚=Colombian|深烘=dark roast,浅烘=light roast,冷萃=cold brew
tea|food|绿茶=green tea,红茶=black tea,乌龙茶=oolong tea,普洱茶=pu-erh tea|龙井=Longjing,正山小种=Lapsang,铁观音=Tieguanyin|明前=early spring,特级=grade-one,袋泡=bagged
staples|food|大米=rice,小米=millet,面条=noodles,橄榄油=olive oil|东北=Northeast,五常=Wuchang,有机=organic|新米=new harvest,真空=vacuum-packed,家庭装=family pack
snacks|food|坚果=nuts,牛肉干=beef jerky,蜂蜜=honey,牛奶=milk,巧克力=chocolate,饼干=biscuits|每日=daily,草原=grassland,黑=dark,全麦=wholemeal|无糖=sugar-free,独立包装=single-packed,礼盒=gift box
`;

export const rootNames = {
  clothing: { zh: '服饰', en: 'Clothing' },
  beauty: { zh: '美妆', en: 'Beauty' },
  sports: { zh: '运动', en: 'Sports' },
  home: { zh: '家居', en: 'Home' },
  digital: { zh: '数码', en: 'Digital' },
  food: { zh: '食品', en: 'Food' },
} as const;

export const leafNames: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  dresses: ['裙装', 'Dresses & skirts'],
  tops: ['上衣', 'Tops'],
  trousers: ['裤装', 'Trousers'],
  coats: ['外套', 'Coats'],
  shoes: ['鞋靴', 'Shoes'],
  skincare: ['护肤', 'Skincare'],
  makeup: ['彩妆', 'Make-up'],
  fragrance: ['香氛', 'Fragrance'],
  hair: ['洗护', 'Hair care'],
  yoga: ['瑜伽健身', 'Yoga & fitness'],
  camping: ['露营', 'Camping'],
  balls: ['球类', 'Ball sports'],
  bottles: ['杯壶', 'Bottles & mugs'],
  bedding: ['床品', 'Bedding'],
  lamps: ['灯具', 'Lamps'],
  kitchen: ['厨具', 'Kitchen'],
  storage: ['收纳', 'Storage'],
  audio: ['影音', 'Audio'],
  power: ['充电', 'Power'],
  computing: ['电脑办公', 'Computing'],
  phones: ['手机通讯', 'Phones'],
  wearables: ['智能穿戴', 'Wearables'],
  coffee: ['咖啡', 'Coffee'],
  tea: ['茶叶', 'Tea'],
  staples: ['粮油', 'Staples'],
  snacks: ['零食', 'Snacks'],
};
