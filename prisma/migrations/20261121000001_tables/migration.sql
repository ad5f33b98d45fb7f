-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CityKind" AS ENUM ('PROVINCE', 'CITY', 'COUNTY');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('SUPERVISION_CENTER', 'COMMAND_CENTER', 'DISTRICT', 'STREET', 'DEPARTMENT', 'ENFORCEMENT', 'DESK', 'OWNER');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER', 'DISPATCHER', 'DEPARTMENT_OFFICER', 'HANDLER', 'SUPERVISOR', 'LEADER', 'EVALUATOR', 'CITY_ADMINISTRATOR', 'PROCESS_DESIGNER', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR', 'API_CLIENT', 'CITIZEN');

-- CreateEnum
CREATE TYPE "ClassKind" AS ENUM ('COMPONENT', 'MATTER');

-- CreateEnum
CREATE TYPE "CaseSource" AS ENUM ('COLLECTOR', 'PUBLIC', 'HOTLINE', 'NETWORK', 'TELEPHONE', 'MEDIA', 'PETITION', 'SUPERIOR', 'VIDEO', 'SENSOR', 'TRANSFER', 'ASSESSMENT');

-- CreateEnum
CREATE TYPE "CaseStage" AS ENUM ('REPORTED', 'FILED', 'DISPATCHED', 'HANDLING', 'HANDLED', 'CLOSED', 'NOT_FILED', 'VOIDED');

-- CreateEnum
CREATE TYPE "ClosingKind" AS ENUM ('NORMAL', 'OVERDUE', 'FORCED', 'SPECIAL');

-- CreateEnum
CREATE TYPE "EngineState" AS ENUM ('STARTING', 'RUNNING', 'INCIDENT', 'ENDED');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('OPEN', 'DONE', 'CANCELED');

-- CreateEnum
CREATE TYPE "DispatchLevel" AS ENUM ('DIRECT', 'TWO_LEVEL');

-- CreateEnum
CREATE TYPE "EditionStatus" AS ENUM ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "LimitUnit" AS ENUM ('URGENT_HOUR', 'WORKING_HOUR', 'WORKING_DAY', 'NATURAL_DAY');

-- CreateEnum
CREATE TYPE "UnitRuleKind" AS ENUM ('NAMED_UNIT', 'OWNER_BY_REGISTER', 'STREET_BY_PLACE', 'ENFORCEMENT_BY_PLACE', 'DISTRICT_BY_PLACE', 'FALLBACK');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('READ', 'ASSUMED', 'NOT_READ');

-- CreateEnum
CREATE TYPE "DayKind" AS ENUM ('HOLIDAY', 'WORKING_DAY');

-- CreateEnum
CREATE TYPE "ClockState" AS ENUM ('RUNNING', 'PAUSED', 'STOPPED');

-- CreateEnum
CREATE TYPE "ClockEntryKind" AS ENUM ('STARTED', 'PAUSED', 'RESUMED', 'EXTENDED', 'STOPPED', 'EXEMPTED');

-- CreateEnum
CREATE TYPE "EscalationKind" AS ENUM ('WARNING', 'OVERDUE', 'LEVEL');

-- CreateTable
CREATE TABLE "cities" (
    "id" UUID NOT NULL,
    "code" CHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "CityKind" NOT NULL,
    "parent_id" UUID,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "clock_offset_ms" BIGINT NOT NULL DEFAULT 0,
    "automatic_dispatch" BOOLEAN NOT NULL DEFAULT false,
    "dispatch_level" "DispatchLevel" NOT NULL DEFAULT 'DIRECT',
    "same_body_verification" BOOLEAN NOT NULL DEFAULT false,
    "case_number_pattern" TEXT NOT NULL DEFAULT 'C{major}{minor}{yyyyMMdd}{seq:4}',
    "warning_share" DOUBLE PRECISION NOT NULL DEFAULT 0.8,
    "ladder_percents" INTEGER[] DEFAULT ARRAY[20, 50, 100]::INTEGER[],
    "step_limits" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_units" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "UnitKind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "area_code" TEXT,
    "regulator_id" UUID,
    "has_accounts" BOOLEAN NOT NULL DEFAULT true,
    "fallback" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsibility_grids" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "collector_id" UUID,

    CONSTRAINT "responsibility_grids_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_grids" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "code" CHAR(15) NOT NULL,
    "name" TEXT NOT NULL,
    "street_id" UUID NOT NULL,
    "responsibility_grid_id" UUID,
    "area" polygon NOT NULL,

    CONSTRAINT "unit_grids_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'zh',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignments" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" UUID,

    CONSTRAINT "role_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "person_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "scopes" "Role"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_classes" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "standard" TEXT NOT NULL,
    "kind" "ClassKind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "major_code" TEXT NOT NULL,
    "major_name" TEXT NOT NULL,
    "dispatch_level" "DispatchLevel",
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "catalogue_classes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "components" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "class_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "grid_id" UUID,
    "department_in_charge_id" UUID,
    "owner_id" UUID,
    "maintainer_id" UUID,

    CONSTRAINT "components_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manual_editions" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "status" "EditionStatus" NOT NULL DEFAULT 'DRAFT',
    "days_meaning" "LimitUnit" NOT NULL,
    "hours_meaning" "LimitUnit" NOT NULL,
    "source_name" TEXT NOT NULL,
    "source_hash" TEXT NOT NULL,
    "in_force_from" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "manual_editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manual_entries" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "kind" "ClassKind" NOT NULL,
    "class_code" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "major_code" TEXT NOT NULL,
    "major_name" TEXT NOT NULL,
    "condition_no" INTEGER NOT NULL,
    "filing_condition" TEXT NOT NULL,
    "closing_condition" TEXT NOT NULL,
    "limit_text" TEXT NOT NULL,
    "limit_value" DOUBLE PRECISION NOT NULL,
    "limit_unit" "LimitUnit" NOT NULL,
    "units_text" TEXT NOT NULL,
    "supervising_text" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,

    CONSTRAINT "manual_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manual_rules" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "UnitRuleKind" NOT NULL,
    "unit_id" UUID,
    "phrase" TEXT NOT NULL,

    CONSTRAINT "manual_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_phrases" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "kind" "UnitRuleKind" NOT NULL,
    "unit_name" TEXT,
    "occurrences" INTEGER NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_phrases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_lines" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "import_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_calendars" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "windows" JSONB NOT NULL,
    "weekdays" INTEGER[],
    "effective_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "working_calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_days" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "DayKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "shared_city_id" UUID,
    "case_number" TEXT NOT NULL,
    "source" "CaseSource" NOT NULL,
    "standard" TEXT NOT NULL,
    "class_kind" "ClassKind" NOT NULL,
    "class_code" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "condition_no" INTEGER,
    "description" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "grid_id" UUID,
    "responsibility_grid_id" UUID,
    "street_id" UUID,
    "district_id" UUID,
    "component_id" UUID,
    "stage" "CaseStage" NOT NULL DEFAULT 'REPORTED',
    "rework_count" INTEGER NOT NULL DEFAULT 0,
    "separation_excepted" BOOLEAN NOT NULL DEFAULT false,
    "manual_edition_id" UUID,
    "manual_entry_id" UUID,
    "calendar_id" UUID,
    "process_edition_id" UUID,
    "proposal" JSONB,
    "dispatch_mode" TEXT,
    "responsible_unit_id" UUID,
    "second_level_unit_id" UUID,
    "explanation" TEXT,
    "closing_kind" "ClosingKind",
    "due_at" TIMESTAMPTZ(3),
    "engine_state" "EngineState" NOT NULL DEFAULT 'STARTING',
    "engine_id" UUID,
    "instance_key" BIGINT,
    "reported_by_id" UUID,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_at" TIMESTAMPTZ(3),
    "dispatched_at" TIMESTAMPTZ(3),
    "handled_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "evaluated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_number_sequences" (
    "city_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_number_sequences_pkey" PRIMARY KEY ("city_id","day")
);

-- CreateTable
CREATE TABLE "reporters" (
    "case_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "name" TEXT,
    "phone" TEXT,

    CONSTRAINT "reporters_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "engine_id" UUID NOT NULL,
    "job_key" BIGINT NOT NULL,
    "element_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" UUID,
    "responsibility_grid_id" UUID,
    "form_id" TEXT NOT NULL,
    "outcomes" JSONB NOT NULL,
    "stage" "CaseStage" NOT NULL,
    "clock" TEXT NOT NULL,
    "action" TEXT,
    "status" "TaskStatus" NOT NULL DEFAULT 'OPEN',
    "outcome" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "step_visits" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "task_id" UUID,
    "number" INTEGER NOT NULL,
    "element_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "role" "Role",
    "unit_id" UUID,
    "person_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "form" JSONB,
    "comment" TEXT,
    "excepted" BOOLEAN NOT NULL DEFAULT false,
    "used_seconds" INTEGER,
    "overdue" BOOLEAN,

    CONSTRAINT "step_visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clocks" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "task_id" UUID,
    "unit_id" UUID,
    "calendar_id" UUID NOT NULL,
    "limit_value" DOUBLE PRECISION NOT NULL,
    "limit_unit" "LimitUnit" NOT NULL,
    "state" "ClockState" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "warn_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "clocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_entries" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ClockEntryKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "amount" DOUBLE PRECISION,
    "actor_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "clock_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ladders" (
    "case_id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "armed_at" TIMESTAMPTZ(3),
    "engine_id" UUID,
    "instance_key" BIGINT,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ladders_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "escalations" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "kind" "EscalationKind" NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "role" "Role",
    "unit_id" UUID,
    "cause" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "read_by_id" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forms" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "process_edition_id" UUID NOT NULL,
    "form_id" TEXT NOT NULL,
    "document" JSONB NOT NULL,

    CONSTRAINT "forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_editions" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "process_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "xml" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "engine_id" UUID,
    "definition_key" BIGINT,
    "deployed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "process_editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engines" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "engines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_positions" (
    "engine_id" UUID NOT NULL,
    "partition" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engine_positions_pkey" PRIMARY KEY ("engine_id","partition")
);

-- CreateTable
CREATE TABLE "element_visits" (
    "engine_id" UUID NOT NULL,
    "partition" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID,
    "instance_key" BIGINT NOT NULL,
    "element_key" BIGINT NOT NULL,
    "definition_key" BIGINT NOT NULL,
    "element_id" TEXT NOT NULL,
    "element_type" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "element_visits_pkey" PRIMARY KEY ("engine_id","partition","position")
);

-- CreateTable
CREATE TABLE "engine_records" (
    "engine_id" UUID NOT NULL,
    "partition" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "city_id" UUID NOT NULL,
    "value_type" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "key" BIGINT NOT NULL,
    "instance_key" BIGINT,
    "case_id" UUID,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engine_records_pkey" PRIMARY KEY ("engine_id","partition","position")
);

-- CreateTable
CREATE TABLE "incidents" (
    "engine_id" UUID NOT NULL,
    "key" BIGINT NOT NULL,
    "city_id" UUID NOT NULL,
    "case_id" UUID,
    "instance_key" BIGINT NOT NULL,
    "element_id" TEXT NOT NULL,
    "error_type" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("engine_id","key")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "city_id" UUID NOT NULL,
    "actor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("city_id","actor_id","key")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "case_id" UUID,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_events" (
    "id" BIGSERIAL NOT NULL,
    "city_id" UUID NOT NULL,
    "shared_city_id" UUID,
    "kind" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "task_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "live_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cities_code_key" ON "cities"("code");

-- CreateIndex
CREATE INDEX "organization_units_city_id_kind_idx" ON "organization_units"("city_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "organization_units_city_id_code_key" ON "organization_units"("city_id", "code");

-- CreateIndex
CREATE INDEX "responsibility_grids_collector_id_idx" ON "responsibility_grids"("collector_id");

-- CreateIndex
CREATE UNIQUE INDEX "responsibility_grids_city_id_code_key" ON "responsibility_grids"("city_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_grids_city_id_code_key" ON "unit_grids"("city_id", "code");

-- CreateIndex
CREATE INDEX "people_city_id_idx" ON "people"("city_id");

-- CreateIndex
CREATE INDEX "role_assignments_city_id_role_idx" ON "role_assignments"("city_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "role_assignments_person_id_role_unit_id_key" ON "role_assignments"("person_id", "role", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "credentials_login_key" ON "credentials"("login");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_links_token_hash_key" ON "sign_in_links"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_classes_city_id_standard_kind_code_key" ON "catalogue_classes"("city_id", "standard", "kind", "code");

-- CreateIndex
CREATE INDEX "components_city_id_class_code_idx" ON "components"("city_id", "class_code");

-- CreateIndex
CREATE UNIQUE INDEX "components_city_id_code_key" ON "components"("city_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "manual_editions_city_id_number_key" ON "manual_editions"("city_id", "number");

-- CreateIndex
CREATE INDEX "manual_entries_city_id_idx" ON "manual_entries"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "manual_entries_edition_id_kind_class_code_condition_no_key" ON "manual_entries"("edition_id", "kind", "class_code", "condition_no");

-- CreateIndex
CREATE INDEX "manual_rules_city_id_idx" ON "manual_rules"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "manual_rules_entry_id_position_key" ON "manual_rules"("entry_id", "position");

-- CreateIndex
CREATE INDEX "unit_phrases_city_id_idx" ON "unit_phrases"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_phrases_edition_id_phrase_key" ON "unit_phrases"("edition_id", "phrase");

-- CreateIndex
CREATE INDEX "import_lines_edition_id_idx" ON "import_lines"("edition_id");

-- CreateIndex
CREATE INDEX "import_lines_city_id_idx" ON "import_lines"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "working_calendars_city_id_edition_key" ON "working_calendars"("city_id", "edition");

-- CreateIndex
CREATE INDEX "calendar_days_city_id_idx" ON "calendar_days"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_days_calendar_id_day_key" ON "calendar_days"("calendar_id", "day");

-- CreateIndex
CREATE INDEX "cases_city_id_stage_due_at_idx" ON "cases"("city_id", "stage", "due_at");

-- CreateIndex
CREATE INDEX "cases_city_id_reported_at_id_idx" ON "cases"("city_id", "reported_at" DESC, "id");

-- CreateIndex
CREATE INDEX "cases_shared_city_id_idx" ON "cases"("shared_city_id");

-- CreateIndex
CREATE INDEX "cases_responsible_unit_id_stage_idx" ON "cases"("responsible_unit_id", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "cases_city_id_case_number_key" ON "cases"("city_id", "case_number");

-- CreateIndex
CREATE INDEX "reporters_city_id_idx" ON "reporters"("city_id");

-- CreateIndex
CREATE INDEX "tasks_city_id_status_role_unit_id_due_at_idx" ON "tasks"("city_id", "status", "role", "unit_id", "due_at");

-- CreateIndex
CREATE INDEX "tasks_unit_id_status_role_idx" ON "tasks"("unit_id", "status", "role");

-- CreateIndex
CREATE INDEX "tasks_responsibility_grid_id_status_idx" ON "tasks"("responsibility_grid_id", "status");

-- CreateIndex
CREATE INDEX "tasks_case_id_idx" ON "tasks"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_engine_id_job_key_key" ON "tasks"("engine_id", "job_key");

-- CreateIndex
CREATE UNIQUE INDEX "step_visits_task_id_key" ON "step_visits"("task_id");

-- CreateIndex
CREATE INDEX "step_visits_city_id_element_id_idx" ON "step_visits"("city_id", "element_id");

-- CreateIndex
CREATE INDEX "step_visits_person_id_idx" ON "step_visits"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "step_visits_case_id_number_key" ON "step_visits"("case_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "clocks_task_id_key" ON "clocks"("task_id");

-- CreateIndex
CREATE INDEX "clocks_case_id_state_idx" ON "clocks"("case_id", "state");

-- CreateIndex
CREATE INDEX "clocks_city_id_state_due_at_idx" ON "clocks"("city_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "clock_entries_case_id_idx" ON "clock_entries"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "clock_entries_clock_id_number_key" ON "clock_entries"("clock_id", "number");

-- CreateIndex
CREATE INDEX "ladders_city_id_idx" ON "ladders"("city_id");

-- CreateIndex
CREATE INDEX "escalations_case_id_idx" ON "escalations"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "escalations_clock_id_level_key" ON "escalations"("clock_id", "level");

-- CreateIndex
CREATE INDEX "notices_city_id_unit_id_created_at_idx" ON "notices"("city_id", "unit_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notices_case_id_cause_key" ON "notices"("case_id", "cause");

-- CreateIndex
CREATE INDEX "forms_city_id_idx" ON "forms"("city_id");

-- CreateIndex
CREATE UNIQUE INDEX "forms_process_edition_id_form_id_key" ON "forms"("process_edition_id", "form_id");

-- CreateIndex
CREATE INDEX "process_editions_engine_id_definition_key_idx" ON "process_editions"("engine_id", "definition_key");

-- CreateIndex
CREATE UNIQUE INDEX "process_editions_city_id_process_id_number_key" ON "process_editions"("city_id", "process_id", "number");

-- CreateIndex
CREATE INDEX "element_visits_instance_key_idx" ON "element_visits"("instance_key");

-- CreateIndex
CREATE INDEX "engine_records_value_type_key_idx" ON "engine_records"("value_type", "key");

-- CreateIndex
CREATE INDEX "engine_records_instance_key_idx" ON "engine_records"("instance_key");

-- CreateIndex
CREATE INDEX "engine_records_case_id_idx" ON "engine_records"("case_id");

-- CreateIndex
CREATE INDEX "incidents_case_id_idx" ON "incidents"("case_id");

-- CreateIndex
CREATE INDEX "incidents_city_id_idx" ON "incidents"("city_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "audit_entries_city_id_at_idx" ON "audit_entries"("city_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_case_id_idx" ON "audit_entries"("case_id");

-- CreateIndex
CREATE INDEX "live_events_city_id_id_idx" ON "live_events"("city_id", "id");

-- AddForeignKey
ALTER TABLE "cities" ADD CONSTRAINT "cities_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "cities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_units" ADD CONSTRAINT "organization_units_city_id_fkey" FOREIGN KEY ("city_id") REFERENCES "cities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_units" ADD CONSTRAINT "organization_units_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsibility_grids" ADD CONSTRAINT "responsibility_grids_collector_id_fkey" FOREIGN KEY ("collector_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_grids" ADD CONSTRAINT "unit_grids_responsibility_grid_id_fkey" FOREIGN KEY ("responsibility_grid_id") REFERENCES "responsibility_grids"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manual_entries" ADD CONSTRAINT "manual_entries_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manual_rules" ADD CONSTRAINT "manual_rules_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "manual_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_phrases" ADD CONSTRAINT "unit_phrases_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_lines" ADD CONSTRAINT "import_lines_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "manual_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "working_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_responsible_unit_id_fkey" FOREIGN KEY ("responsible_unit_id") REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporters" ADD CONSTRAINT "reporters_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_responsibility_grid_id_fkey" FOREIGN KEY ("responsibility_grid_id") REFERENCES "responsibility_grids"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_visits" ADD CONSTRAINT "step_visits_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_visits" ADD CONSTRAINT "step_visits_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_visits" ADD CONSTRAINT "step_visits_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization_units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_visits" ADD CONSTRAINT "step_visits_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entries" ADD CONSTRAINT "clock_entries_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clocks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forms" ADD CONSTRAINT "forms_process_edition_id_fkey" FOREIGN KEY ("process_edition_id") REFERENCES "process_editions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

-- 三员分立: nobody holds two of the three administrators' roles.
CREATE UNIQUE INDEX "role_assignments_one_administrator" ON "role_assignments" ("person_id")
  WHERE role IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR');
-- A point finds its unit grid through `area @> polygon(box(point, point))`.
CREATE INDEX "unit_grids_area" ON "unit_grids" USING gist ("area");
