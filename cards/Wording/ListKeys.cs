namespace HealthScore.Cards.Wording;

internal static class ListKeys
{
    public static readonly WordingKey AtRisk = new("list.at_risk");
    public static readonly WordingKey Renewals = new("list.renewals");
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
