package org.chaosee.experiment.option;

import org.chaosee.experiment.tolerance.path.PathDialect;
import org.chaosee.experiment.value.Equality;
import org.chaosee.experiment.value.Notation;

/**
 * Where the two modes differ. Each component has the number under which the reference page lists the difference.
 *
 * @param unmetGateFails S1: a hypothesis that isn't met to begin with makes the run failed
 * @param rollbacksFollowMethod S2: the default rollbacks are played exactly when the method was begun
 * @param failedChangesCount S3: an action or a rollback that failed is named, and makes the exit code 1
 * @param faultsAreCaught S4: what can be seen is refused before the run, and the rest never costs journal and rollbacks
 * @param judgeHasToSucceed S5: a tolerance that is a probe needs exit code 0, or a status below 400
 * @param warnsOfTwoStatuses S6: two numbers on a status are a list, which is worth a warning
 * @param refusesUnmeetable S7: a tolerance that can never be met is refused
 * @param pathDialect S8
 * @param notation S9: how values are written into texts
 * @param equality S9: when values are the same
 * @param refusesUnknownStrategies S10: an unknown strategy is refused; duplicate names, and actions in the hypothesis, are
 *     warned about
 * @param warnsOfUnreadMembers S11: a member that nobody reads is warned about, and the title is text
 * @param variablesFirst S12: variables are known before the environment is looked at
 * @param looseMediaTypes S13: media types and names of headers are compared by their meaning, and texts are UTF-8
 * @param configurationHasToAnswer S14: a probe of the configuration that fails ends the run; dry runs don't ask it
 * @param secretsAreGuarded S15: an activity sees only the groups that it names, and values are masked
 * @param refusesUnknownNames S16: patterns and variables that mean nothing are refused
 * @param dryIsDry S17: no activity takes itself out of a dry run
 * @param unmetRoundsDeviate S18: an unmet round while the method runs makes the run deviate
 * @param interruptionRollsBack S19: a run that is interrupted is rolled back
 * @param limitsTime S20: nothing takes longer than {@link Limits} allow
 * @param guardsShell S21: arguments as text need to be allowed, and what is filled in is quoted
 */
public record Rules(
        boolean unmetGateFails,
        boolean rollbacksFollowMethod,
        boolean failedChangesCount,
        boolean faultsAreCaught,
        boolean judgeHasToSucceed,
        boolean warnsOfTwoStatuses,
        boolean refusesUnmeetable,
        PathDialect pathDialect,
        Notation notation,
        Equality equality,
        boolean refusesUnknownStrategies,
        boolean warnsOfUnreadMembers,
        boolean variablesFirst,
        boolean looseMediaTypes,
        boolean configurationHasToAnswer,
        boolean secretsAreGuarded,
        boolean refusesUnknownNames,
        boolean dryIsDry,
        boolean unmetRoundsDeviate,
        boolean interruptionRollsBack,
        boolean limitsTime,
        boolean guardsShell) {}
