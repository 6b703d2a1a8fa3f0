/**
 * Different names of one thing, a line each. Who types one is also shown what goes by the others, a little later; a space parts words
 * that must all be met. General retail Chinese and English only: a merchant adds their own.
 */
export const sameThingLines = `
连衣裙|连身裙|洋装
半身裙|半裙|裙裤
t恤|体恤|短袖|t恤衫|半袖|短袖衫|汗衫
卫衣|帽衫|运动衫|套头衫
毛衣|针织衫|线衣|毛线衣|羊毛衫
开衫|针织开衫
衬衫|衬衣
夹克|外套|茄克
风衣|大衣|外套
羽绒服|羽绒衣|羽绒外套
冲锋衣|登山服|户外外套
棉衣|棉服|棉袄
西装|西服|正装
西裤|正装裤
牛仔裤|丹宁裤
休闲裤|便裤
运动裤|卫裤|慢跑裤
阔腿裤|宽腿裤|直筒裤
打底裤|紧身裤|瑜伽裤|瑜珈裤
短裤|五分裤|热裤
背心|马甲|坎肩
内衣|文胸|胸罩
内裤|底裤
睡衣|家居服|睡袍
袜子|短袜|棉袜
泳衣|泳装|游泳衣
围巾|围脖|披肩|丝巾
皮带|腰带
跑鞋|跑步鞋|运动鞋|球鞋
帆布鞋|板鞋|休闲鞋
凉鞋|凉拖|沙滩鞋
拖鞋|凉拖|居家鞋
短靴|靴子|马丁靴|踝靴
高跟鞋|单鞋
棒球帽|鸭舌帽|遮阳帽
渔夫帽|盆帽
双肩包|背包|书包|旅行包|双肩背包|后背包
托特包|手提袋|帆布包|手提包|购物袋|帆布袋|单肩包
斜挎包|挎包|单肩包|斜跨包
行李箱|拉杆箱|旅行箱
钱包|皮夹|卡包
眼镜|镜框
太阳镜|墨镜
项链|吊坠
耳环|耳钉|耳饰
口红|唇膏|唇釉|唇彩
润唇膏|护唇膏
洗面奶|洁面乳|洁面膏|洁面|洗脸奶|洁面奶|洁面泡沫
卸妆油|卸妆乳|卸妆水|卸妆膏
面霜|乳霜|润肤霜|保湿霜
身体乳|润肤乳|润肤露|润体乳
护手霜|手霜|润手霜
爽肤水|化妆水|柔肤水|护肤水
乳液|润肤乳
精华|精华液|精华水|原液|肌底液
眼霜|眼部精华
面膜|面贴膜|补水面膜
防晒霜|防晒乳|防晒
隔离霜|妆前乳
粉底液|粉底|粉底霜
粉饼|散粉|定妆粉|蜜粉
腮红|胭脂
眼影盘|眼影
睫毛膏|睫毛液
眉笔|眉粉
香水|淡香水|香氛
香薰|香氛|香氛蜡烛|蜡烛|香薰蜡烛|熏香
洗发水|洗发露|洗头水|香波|洗发膏|洗发乳|洗发精
护发素|润发乳|润丝|润发露
发膜|护发膜|焗油膏
沐浴露|沐浴乳|沐浴液|洗澡液|沐浴
香皂|肥皂
牙刷|电动牙刷
剃须刀|刮胡刀|电动剃须刀
吹风机|电吹风
梳子|木梳|头梳
卫生纸|卷纸|厕纸
纸巾|抽纸|面巾纸
卫生巾|姨妈巾
洗衣液|洗衣粉|洗衣凝珠
洗洁精|洗碗液
尿不湿|纸尿裤|尿片
保温杯|保温壶|暖水杯|保温瓶|保暖杯|热水杯
焖烧罐|焖烧杯|闷烧罐
马克杯|茶杯|咖啡杯|陶瓷杯
玻璃杯|水杯|透明杯
水壶|水杯|运动水壶|随行杯
摇摇杯|摇杯|蛋白粉杯
抱枕|靠枕|靠垫|腰枕
枕头|枕芯
四件套|被套|床单|床上用品|床品
被子|棉被|被芯|被褥|羽绒被|空调被
毛毯|毯子|盖毯
毛巾|面巾|洗脸巾
浴巾|澡巾
窗帘|帘子
地毯|地垫
台灯|桌灯|床头灯|阅读灯|护眼灯
落地灯|立灯
小夜灯|夜灯|起夜灯
书桌|办公桌|电脑桌|写字台|写字桌
边几|茶几|床头柜
餐椅|椅子|凳子
置物架|架子|货架|层架|收纳架
书架|书柜
收纳箱|整理箱|储物箱|收纳盒|收纳
衣架|晾衣架|衣挂|衣撑
洗衣篮|脏衣篮|脏衣篓
餐具|碗碟|碗盘|碗筷
砧板|菜板|案板|切菜板
铸铁锅|珐琅锅|炖锅|汤锅
炒锅|炒菜锅|铁锅|平底锅
电饭煲|电饭锅
空气炸锅|无油炸锅|炸锅
菜刀|厨刀|切菜刀
花瓶|花器
绿植|盆栽|仿真花|假花
垃圾桶|垃圾筒
雨伞|伞|遮阳伞
充电宝|移动电源|便携电源
充电器|充电头|快充头|电源适配器
数据线|充电线|连接线
插线板|排插|插座|接线板|插排|拖线板
耳机|耳麦|耳塞
蓝牙耳机|无线耳机|真无线耳机
头戴式耳机|头戴耳机
音箱|音响|喇叭|扬声器
麦克风|话筒
手机|移动电话|智能机|电话|智能手机
手机壳|手机套|保护壳
手机支架|手机架
笔记本电脑|手提电脑|笔记本|笔电|手提
平板电脑|平板|pad
显示器|显示屏|屏幕|电脑屏幕
鼠标|滑鼠
智能手表|腕表|运动手表|电子表
手环|智能手环|运动手环
相机|照相机|数码相机
电视|电视机
冰箱|电冰箱
瑜伽垫|健身垫|运动垫|瑜珈垫
瑜伽|瑜珈
泡沫轴|瑜伽柱|按摩轴|滚轴
弹力带|拉力带|阻力带
哑铃|手铃
筋膜球|按摩球
羽毛球拍|羽拍
乒乓球拍|乒乓拍|兵乓球拍
帐篷|露营帐篷
睡袋|露营睡袋
野餐垫|野餐布|防潮垫
折叠椅|露营椅|便携椅
自行车|单车
大米|稻米|米饭|白米
小米|黄米
面条|挂面|面食
面粉|小麦粉
蜂蜜|蜜糖|土蜂蜜
牛奶|鲜奶|鲜牛奶|纯牛奶
酸奶|优酪乳
燕麦奶|植物奶
气泡水|苏打水|汽水|碳酸水|气泡饮
果汁|果蔬汁
饼干|曲奇|曲奇饼干
巧克力|朱古力|巧克力糖
牛肉干|牛肉粒|牛肉条
坚果|果仁|干果
咖啡豆|咖啡
速溶咖啡|咖啡粉
乌龙茶|乌龙
普洱茶|普洱
橙子|脐橙|甜橙
橘子|桔子|柑橘|蜜橘|蜜桔
苹果|红富士
土豆|马铃薯
西红柿|番茄
礼物|礼品|礼盒
hoodie|sweatshirt
pullover|sweater|jumper|sweatshirt
cardigan|knitwear
tee|t shirt|tshirt
pants|trouser
jogger|sweatpant
jacket|coat
down jacket|puffer jacket|puffer
raincoat|rain jacket|shell jacket
sneaker|trainer|running shoe|athletic shoe
boot|ankle boot
sandal|flip flop
backpack|rucksack|daypack|school bag|knapsack
tote|handbag|purse|shopper|shoulder bag
suitcase|luggage
cap|hat
lipstick|lip colour|lip color
moisturiser|moisturizer|face cream
lotion|body milk|body cream
hand cream|hand lotion
cleanser|face wash|facial wash|facial cleanser
toner|facial toner
serum|essence
blush|rouge
foundation|base makeup
perfume|fragrance|eau de toilette|eau de parfum|cologne|scent
sunscreen|sun cream|sunblock|sun lotion
shampoo|hair wash
conditioner|hair conditioner
body wash|shower gel
comb|hairbrush
flask|thermos|insulated bottle|vacuum bottle|tumbler|vacuum flask|insulated mug
water bottle|sport bottle|drink bottle
mug|cup|coffee cup|coffee mug
cushion|pillow|throw pillow|couch pillow
blanket|throw
duvet|comforter|quilt
bedding|bed sheet|bedding set|bed linen
towel|face towel|washcloth
lamp|light|table lamp|desk lamp
desk light|desk lamp|table lamp
floor light|floor lamp|standing lamp
desk|writing table|computer desk
shelf|shelving|bookcase|rack
stool|chair
storage box|storage bin|organiser|organizer
hanger|clothes hanger|coat hanger
laundry basket|hamper
candle|scented candle
plant|potted plant
cookie|biscuit
casserole|pot|dutch oven
wok|frying pan|skillet
kitchen knife|chef knife
cutting board|chopping board
tableware|dinnerware|dish|crockery
power bank|portable charger|battery pack
charger|power adapter|wall charger
cable|charging cable|usb cable|cord
power strip|extension lead|extension cord
earbud|earphone|headphone|headset
speaker|loudspeaker|sound box
microphone|mic
phone|smartphone|cellphone|cell phone|mobile|mobile phone
phone case|phone cover
laptop|notebook|notebook computer
tablet|ipad
monitor|screen|display
mouse|computer mouse
smart watch|smartwatch
fitness band|fitness tracker|activity tracker
yoga mat|exercise mat
leggings|legging|yoga pants
resistance band|exercise band
foam roller|massage roller
skipping rope|jump rope
dumbbell|hand weight|free weight
football|soccer ball
tent|camping tent
sparkling water|soda water|soda|sparkling drink|fizzy drink
juice|fruit juice
oat milk|oat drink
nut|mixed nut
jerky|beef jerky
mandarin|tangerine|satsuma
present|gift
kid|child|children
colour|color
grey|gray
aluminium|aluminum
makeup|make up|cosmetic
`;

/** A wide word, and what it also stands for; not the other way round. */
export const widerThingLines = `
裙子|连衣裙|半身裙|裙
长裙|连衣裙|半身裙
短裙|半身裙|连衣裙
裤子|短裤|长裤|裤
长裤|休闲裤|牛仔裤|裤
上衣|t恤|卫衣|衬衫
衣服|服饰|上衣
女装|女 服饰
男装|男 服饰
童装|儿童 服饰
外套|风衣|大衣|羽绒服|冲锋衣
鞋子|跑鞋|帆布鞋|凉鞋|短靴
鞋|跑鞋|帆布鞋|凉鞋|短靴
帽子|棒球帽|帽
包包|箱包|包
护肤品|护肤|面部护理|面霜|精华
化妆品|彩妆|美妆
洗护|洗发水|护发素|沐浴露
水杯|保温杯|玻璃杯|马克杯|杯
杯子|保温杯|玻璃杯|马克杯|杯
灯|台灯|落地灯|夜灯
灯具|台灯|落地灯|夜灯
椅子|餐椅|折叠椅|椅
桌子|书桌|边几|桌
家具|书桌|餐椅|置物架
锅|炒锅|铸铁锅|汤锅
厨具|炒锅|菜刀|砧板
床上用品|四件套|枕头|被子
电脑|笔记本电脑|平板电脑|电脑办公
手表|智能手表
数码|手机|耳机|相机
健身|瑜伽|弹力带|哑铃
健身器材|哑铃|壶铃|健身
运动器材|哑铃|跳绳|篮球
球|篮球|足球|球类
露营|帐篷|睡袋|折叠椅
米|大米|小米
奶|牛奶|酸奶
茶|绿茶|红茶|乌龙茶|花茶|茶叶
茶叶|绿茶|红茶|乌龙茶|花茶
咖啡|咖啡豆|挂耳咖啡
饮料|气泡水|果汁|牛奶
水果|苹果|橙子|鲜果
零食|坚果|饼干|曲奇
吃的|食品
喝的|饮料|茶|咖啡
妈妈|女
老婆|女
女朋友|女
爸爸|男
老公|男
男朋友|男
bag|backpack|tote
shoe|running shoe|canvas shoe|sandal
charger|power bank|charging
drink|tea|coffee|milk
snack|cookie|nut|biscuit
fruit|apple|orange
clothes|clothing
skincare|face care|skin care
furniture|desk|chair|shelf
cookware|wok|casserole|pot
headwear|cap
`;
