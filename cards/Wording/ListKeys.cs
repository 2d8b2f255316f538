namespace HealthScore.Cards.Wording;

internal static class ListKeys
{
    public static readonly WordingKey AtRisk = new("list.at_risk");
    public static readonly WordingKey Renewals = new("list.renewals");
    public static readonly WordingKey Movers = new("list.movers");
    public static readonly WordingKey Drops = new("list.drops");
    public static readonly WordingKey Gains = new("list.gains");
    public static readonly WordingKey Quiet = new("list.quiet");
    public static readonly WordingKey NothingMoved = new("list.nothing_moved");
    public static readonly WordingKey NobodyQuiet = new("list.nobody_quiet");
    public static readonly WordingKey NoUseKnown = new("list.no_use_known");
    public static readonly WordingKey RowReason = new("list.row_reason", "reason", "size");
    public static readonly WordingKey ReasonRuleLeft = new("list.reason_rule_left");
    public static readonly WordingKey ReasonScorecard = new("list.reason_scorecard");
    public static readonly WordingKey RowUsed = new("list.row_used", "days");
    public static readonly WordingKey RowNeverUsed = new("list.row_never_used");
    public static readonly WordingKey RowTouched = new("list.row_touched", "days");
    public static readonly WordingKey RowNeverTouched = new("list.row_never_touched");
    public static readonly WordingKey RowRenews = new("list.row_renews", "day");
    public static readonly WordingKey RowByHand = new("list.row_by_hand");
    public static readonly WordingKey RowArr = new("list.row_arr", "amount");
    public static readonly WordingKey Total = new("list.total", "count");
    public static readonly WordingKey Range = new("list.range", "from", "to", "count");
    public static readonly WordingKey Understood = new("list.understood", "filters");
    public static readonly WordingKey Ignored = new("list.ignored", "words");
    public static readonly WordingKey Empty = new("list.empty");
    public static readonly WordingKey Summary = new("list.summary", "title", "count", "first");
    public static readonly WordingKey RowScore = new("list.row_score", "score", "band");
    public static readonly WordingKey FilterOwnerMe = new("filter.owner_me");
    public static readonly WordingKey FilterOwnerTeam = new("filter.owner_team");
    public static readonly WordingKey FilterOwner = new("filter.owner", "name");
    public static readonly WordingKey FilterArrOver = new("filter.arr_over", "amount");
    public static readonly WordingKey FilterArrUnder = new("filter.arr_under", "amount");
    public static readonly WordingKey FilterRenews = new("filter.renews", "days");
    public static readonly WordingKey FilterRenewsFrom = new("filter.renews_from", "from");
    public static readonly WordingKey FilterRenewsTo = new("filter.renews_to", "to");
    public static readonly WordingKey FilterDimension = new("filter.dimension", "dimension");
    public static readonly WordingKey FilterPeriod = new("filter.period", "days");
}
