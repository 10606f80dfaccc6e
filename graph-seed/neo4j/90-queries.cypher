// One query for each kind of question. Open it in Neo4j Browser's editor and run it block by block: the lines that begin with
// :param set the parameters. Below each query stand the rows that it gives on the transcript of the seed.

// 查一个数：轻工业的营业收入是多少？谁说的？  (lookup)
:param subject => '轻工业';
:param indicator => '营业收入';
MATCH (a:Subject {name: $subject})<-[:ABOUT]-(o:Observation)-[:MEASURES]->(:Indicator {name: $indicator})
MATCH (o)-[:STATED_IN]->(s:Statement)
OPTIONAL MATCH (s)-[:SPOKEN_BY]->(p:Person)
RETURN o.name AS figure, p.name AS speaker
ORDER BY o.period DESC, figure;
// ["轻工业 营业收入 22.4万亿元 2021年", "张晓峰"]
// ["轻工业 营业收入 17.6万亿元 2012年", "张晓峰"]

// 以前是多少：这个数由多少变来？  (followup)
:param subject => '轻工业';
MATCH (:Subject {name: $subject})<-[:ABOUT]-(now:Observation)-[:CHANGED_FROM]->(before:Observation)
RETURN before.name AS before, now.name AS now
ORDER BY now;
// ["轻工业 利润总额 1.1万亿元 2012年", "轻工业 利润总额 1.4万亿元 2021年"]
// ["轻工业 营业收入 17.6万亿元 2012年", "轻工业 营业收入 22.4万亿元 2021年"]
// ["轻工业 规模以上企业 9.6万家 2012年", "轻工业 规模以上企业 11.6万家 2021年"]

// 比较：哪个行业的营业收入最多？  (superlative)
:param indicator => '营业收入';
MATCH (o:Observation)-[:MEASURES]->(i:Indicator)
WHERE i.name ENDS WITH $indicator AND o.normalizedValue IS NOT NULL
MATCH (o)-[:ABOUT]->(a:Subject)
RETURN a.name AS subject, o.name AS figure
ORDER BY o.normalizedValue DESC, subject LIMIT 5;
// ["轻工业", "轻工业 营业收入 22.4万亿元 2021年"]
// ["轻工业", "轻工业 营业收入 17.6万亿元 2012年"]
// ["医药工业", "医药 营业收入 3.4万亿元 2021年"]
// ["家用电器产业", "家用电器产业 规模以上企业营业收入 1.7万亿元 增长15.5% 2021年"]

// 计数：回答了几个提问？  (count)
:param person => '曹学军';
MATCH (x:Exchange)-[:ANSWERED_BY]->(p:Person {name: $person})
RETURN count(x) AS exchanges;
// [2]

// 谁：有哪些人出席，什么职务？  (who)
:param theme => '消费品';
MATCH (b:Briefing)-[r:ATTENDED_BY]->(p:Person)
WHERE b.theme CONTAINS $theme
RETURN p.name AS name, r.title AS title
ORDER BY r.order;
// ["何亚琼", "司长"]
// ["曹学军", "一级巡视员"]
// ["张晓峰", "一级巡视员"]
// ["周健", "副司长"]

// 何时：发布会是哪天开的？  (when)
:param theme => '消费品';
MATCH (b:Briefing)
WHERE b.theme CONTAINS $theme
RETURN b.dateText AS date, b.theme AS theme;
// ["9月14日", "推动消费品工业增品种 提品质 创品牌"]

// 列举：提到了哪些文件？  (list)
:param word => '规划';
MATCH (p:Policy)
WHERE p.name CONTAINS $word
RETURN p.name AS name
ORDER BY name LIMIT 10;
// ["“十四五”医药工业发展规划"]
// ["行业“十四五”规划和指导意见"]
// ["轻工业发展规划"]

// 目标：到什么时候要做到多少？  (target)
:param object => '智能制造示范工厂';
MATCH (t:Target)
WHERE t.object CONTAINS $object
RETURN t.action AS action, t.object AS object, t.value AS value, t.unit AS unit, t.deadline AS deadline;
// ["培育", "智能制造示范工厂", 200.0, "家", null]

// 举措：关于一个提问说了哪几条？  (measures)
:param word => '药品';
MATCH (m:Measure)-[:RESPONDS_TO]->(x:Exchange)
WHERE x.question CONTAINS $word AND m.ordinal IS NOT NULL AND NOT (m)-[:PART_OF_MEASURE]->()
RETURN m.ordinal AS ordinal, m.title AS title
ORDER BY m.order LIMIT 8;
// ["一是", "建立“短缺药品生产供应监测预警平台”"]
// ["二是", "组织开展小品种药（短缺药）集中生产基地建设"]
// ["三是", "建立中央和地方两级常态短缺药品储备"]

// 多步：某人说过哪些数，关于什么行业？  (multi_hop)
:param person => '曹学军';
MATCH (p:Person {name: $person})<-[:SPOKEN_BY]-(s:Statement)<-[:STATED_IN]-(o:Observation)-[:ABOUT]->(a:Subject)
RETURN a.name AS subject, count(DISTINCT o) AS figures
ORDER BY figures DESC, subject LIMIT 5;
// ["纺织行业", 4]
// ["棉纺万锭", 2]
// ["化纤", 1]

// 是非：占比超过某个数吗？  (yesno)
:param subject => '轻工业';
:param bound => 15.0;
MATCH (:Subject {name: $subject})<-[:ABOUT]-(o:Observation {unit: '%'})-[:MEASURES]->(i:Indicator)
WHERE i.name CONTAINS '占比'
RETURN o.name AS figure, o.value > $bound AS isMore
ORDER BY figure;
// ["轻工、纺织 出口额占比 ≥30% 十年来", true]
// ["轻工业 增加值占比 16.9% 2021年", true]

// 全文检索：哪些句子谈到一个词？  (passage)
:param text => '“品牌建设”';
CALL db.index.fulltext.queryNodes('statement_fulltext', $text) YIELD node, score
RETURN node.text AS sentence
ORDER BY score DESC, node.start LIMIT 3;
// ["二是加强品牌建设。"]
// ["三是推进国潮品牌建设。"]
// ["请问纺织行业在加强品牌建设、满足差异化消费需求上主要做了哪些工作？"]

// 没有的：图里没有的，一行也不给  (unanswerable)
:param indicator => '房地产销售面积';
MATCH (o:Observation)-[:MEASURES]->(i:Indicator {name: $indicator})
RETURN o.name AS figure;
// no rows
