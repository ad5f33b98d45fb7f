// Written by scripts/generate-processes.ts from the workers and the models; never edited.
export const automaticSteps = [
  {
    "jobType": "archive-report",
    "zh": "归档上报件",
    "en": "Archive report",
    "documentation": "保存说明，答复上报人，上报到此结束，不成为案件。",
    "reads": [
      "caseId"
    ],
    "sets": [],
    "refusals": []
  },
  {
    "jobType": "dispatch-case",
    "zh": "自动派遣案件",
    "en": "Dispatch case automatically",
    "documentation": "手册只指出一个单位，且城市允许自动派遣；处置计时由此开始。",
    "reads": [
      "caseId"
    ],
    "sets": [
      "responsibleUnitId"
    ],
    "refusals": [
      "UNIT_NOT_ELIGIBLE"
    ]
  },
  {
    "jobType": "escalate-clocks",
    "zh": "升级到期计时",
    "en": "Escalate clocks",
    "documentation": "按台账处理案件所有已到期的预警、超期和升级，并返回下一个应醒来的时刻（nextAt，可为空）和阶梯是否结束（ended）。",
    "reads": [
      "caseId"
    ],
    "sets": [
      "nextAt",
      "ended"
    ],
    "refusals": []
  },
  {
    "jobType": "evaluate-case",
    "zh": "评价案件",
    "en": "Evaluate case",
    "documentation": "冻结各环节的事实，供部门、岗位和区域考评使用。",
    "reads": [
      "caseId"
    ],
    "sets": [],
    "refusals": []
  },
  {
    "jobType": "file-case",
    "zh": "登记立案",
    "en": "File case at once",
    "documentation": "上级交办的问题不经人工审查，登记后直接立案。",
    "reads": [
      "caseId"
    ],
    "sets": [
      "manualDecisionId",
      "conditionNo",
      "streetId",
      "districtId",
      "areaClass",
      "grade",
      "monthDay",
      "minuteOfDay"
    ],
    "refusals": [
      "CONDITION_UNKNOWN",
      "NO_MANUAL_IN_FORCE"
    ]
  },
  {
    "jobType": "propose-units",
    "zh": "推荐责任单位",
    "en": "Propose units",
    "documentation": "把手册的答复化为候选单位并附理由，定出派遣方式：自动、直接或二级。",
    "reads": [
      "caseId",
      "manualAnswer"
    ],
    "sets": [
      "dispatchMode",
      "verification",
      "quickPath"
    ],
    "refusals": []
  }
] as const
export const manualLookUp = {
  "zh": "查询指挥手册",
  "en": "Look up manual",
  "documentation": "在立案时锁定的指挥手册版本中，按小类、立案条件和区域查出责任单位和处置时限。",
  "decisionId": "=manualDecisionId",
  "resultVariable": "manualAnswer"
} as const
