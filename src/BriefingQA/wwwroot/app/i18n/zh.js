// The interface in Chinese.
export default {
  brand: '新闻发布会问答', skip: '跳到正文', views: '页面',
  'view.ask': '提问', 'view.briefings': '发布会', 'view.compare': '对比', 'view.console': '查询', 'view.docs': '说明',
  'theme.system': '颜色：跟随系统', 'theme.light': '颜色：浅色', 'theme.dark': '颜色：深色',
  loading: '正在读取…', error: '出错了', retry: '重试', cancel: '取消', delete: '删除', close: '关闭', copy: '复制', copied: '已复制', copyFailed: '浏览器不允许复制',
  more: '还有 {count} 项', previous: '上一处', next: '下一处', parameters: '参数', export: '导出', reporter: '记者',
  'error.offline': '连不上服务。请检查网络，或确认服务还在运行，然后重试。', 'error.cut': '回答还没有传完，连接就断了。请重试。', 'error.unavailable': '图数据库暂时不可用。', 'error.status': '服务出错（{status}）。',

  'ask.placeholder': '提一个问题', 'ask.question': '问题', 'ask.send': '发送', 'ask.stop': '停止（Esc）', 'ask.keys': '回车发送，Shift+回车换行', 'ask.scope': '在哪些发布会中找', 'ask.everywhere': '全部 {count} 场发布会', 'ask.looking': '正在查找…', askAgain: '再问一次',
  conversation: '问答', welcome: '问发布会里说过的事', 'welcome.loaded': '已载入 {count} 场发布会', 'welcome.figures': '，{figures} 个数字。', 'welcome.empty': '还没有发布会。', 'welcome.starters': '可以这样问',
  'status.answered': '已回答', 'status.no_answer': '发布会未提供', 'status.not_understood': '没有读懂', 'status.refused': '已拒绝', 'status.failed': '出错了', 'status.stopped': '已停止',
  readAs: '理解为', otherReadings: '换一种理解（{count}）', askNext: '接着问', cite: '出处 {number}', copyAnswer: '复制回答和出处', milliseconds: '{ms} 毫秒',
  'thumb.group': '评价', 'thumb.up': '有帮助', 'thumb.down': '没有帮助', 'thumb.why': '哪里不对？', 'thumb.send': '提交', 'thumb.thanks': '已记下，谢谢',
  history: '历史', 'history.new': '新的提问', 'history.search': '搜索历史', 'history.none': '问过的问题会留在这个浏览器里。', 'history.noMatch': '没有找到。', 'history.delete': '删除“{title}”', 'history.clear': '清空历史', 'history.clearAll': '删除全部历史？这不能撤销。',
  'export.markdown': 'Markdown', 'export.json': 'JSON', 'export.csv': 'CSV 表格',

  evidence: '依据', 'tab.sources': '出处 {count}', 'tab.rows': '数据 {count}', 'tab.graph': '关系图', 'tab.chart': '图表', openTranscript: '在全文中查看', transcript: '全文', runAndEdit: '修改并运行',
  'rows.count': '{count} 行', 'rows.kept': '，此处保留前 {count} 行', 'rows.empty': '，{count} 个空列未显示', 'rows.none': '没有数据。',
  'graph.asTable': '以表格显示', 'graph.fit': '全部显示', 'graph.none': '没有可以画的关系。', 'graph.count': '{nodes} 个节点，{relationships} 个关系。', 'graph.hint': '双击节点展开', 'graph.table': '图中的节点和关系', 'graph.kind': '类别', 'graph.node': '节点', 'graph.joined': '关系', 'graph.expand': '展开',
  'chart.share': '占比', 'chart.growth': '变化', 'chart.ranking': '排序', 'chart.unit': '单位：{unit}',

  'briefings.about': '每一份文稿读成句子、人物、数字、目标和举措，存进知识图谱。', 'briefings.load': '载入文稿', 'briefings.none': '还没有发布会。在下面放入一份文稿。', 'briefings.size': '{statements} 句，{figures} 个数字', 'briefings.delete': '删除“{title}”', 'briefings.confirm': '删除“{title}”和只有它提到的内容？', 'briefings.deleted': '已删除',
  'intake.drop': '把文本文件拖到这里', 'intake.choose': '选择文件', 'intake.orPaste': '或者粘贴全文', 'intake.paste': '记者：……', 'intake.name': '名称（可不填）', 'intake.pasted': '粘贴的文稿', 'intake.load': '载入', 'intake.progress': '载入“{title}”',
  'stage.sending': '正在发送…', 'stage.decoding': '正在识别文字…', 'stage.extracting': '正在读取事实…', 'stage.storing': '正在写入图谱…',
  'briefing.date': '日期', 'briefing.place': '地点', 'briefing.series': '系列', 'briefing.session': '场次', 'briefing.source': '来源', 'briefing.found': '识别出的内容',
  facts: '事实', 'facts.kind': '类别', 'facts.allKinds': '全部类别', 'facts.filter': '筛选', 'facts.count': '{count} 条', 'facts.more': '显示更多', 'facts.what': '内容', 'facts.value': '详情', 'facts.done': '已做', 'facts.planned': '计划', 'facts.sentence': '原句', 'facts.open': '在全文中查看',

  'compare.about': '同一指标在各场发布会上的数字。', 'compare.indicator': '指标', 'compare.counts': '{briefings} 场，{figures} 个数字', 'compare.filter': '筛选指标', 'compare.subject': '对象', 'compare.none': '还没有数字可以对比。',
  'console.about': '对知识图谱运行只读的 Cypher 查询。', 'console.query': 'Cypher 查询', 'console.run': '运行', 'console.examples': '示例', 'console.result': '结果', 'console.at': '第 {line} 行第 {column} 个字符：', 'console.badParameters': '参数不是 JSON。',
  'console.example.labels': '有哪些节点', 'console.example.figures': '数字', 'console.example.speakers': '谁说了多少句', 'console.example.graph': '机构的关系图',
  'docs.about': '{title}：图里有哪些节点和关系，各自怎么问、怎么查。示例都是当场运行的。', 'docs.contents': '目录', 'docs.nodes': '节点', 'docs.relationships': '关系', 'docs.words': '问题里的说法：', 'docs.properties': '{count} 个属性', 'docs.name': '属性', 'docs.type': '类型', 'docs.meaning': '含义', 'docs.question': '可以问：', 'docs.nothing': '现在的图里还没有这一部分。',

  'kind.Briefing': '发布会', 'kind.Section': '部分', 'kind.Exchange': '问答', 'kind.Statement': '句子', 'kind.Person': '人物', 'kind.Organization': '机构', 'kind.Ministry': '部委', 'kind.Program': '行动', 'kind.Platform': '平台', 'kind.Policy': '文件', 'kind.Event': '事件', 'kind.Meeting': '会议', 'kind.Subject': '对象', 'kind.Industry': '行业', 'kind.Region': '地区', 'kind.Indicator': '指标', 'kind.Observation': '数字', 'kind.Target': '目标', 'kind.Measure': '举措',
};
