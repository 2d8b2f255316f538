namespace HealthScore.Cards.Wording;

internal static class WhyKeys
{
    public static readonly WordingKey Title = new("why.title", "name", "score");
    public static readonly WordingKey TitleUnknown = new("why.title_unknown", "name");
    public static readonly WordingKey Summary = new("why.summary", "name", "score", "driver");
    public static readonly WordingKey SummaryPlain = new("why.summary_plain", "name", "score");
    public static readonly WordingKey Part = new("why.part");
    public static readonly WordingKey Points = new("why.points");
    public static readonly WordingKey Best = new("why.best");
    public static readonly WordingKey Smaller = new("why.smaller", "count");
    public static readonly WordingKey Raw = new("why.raw");
    public static readonly WordingKey Rounding = new("why.rounding");
    public static readonly WordingKey ByHand = new("why.by_hand", "who");
    public static readonly WordingKey Score = new("why.score");
    public static readonly WordingKey NoScoreShown = new("why.no_score_shown", "share");
    public static readonly WordingKey Nothing = new("why.nothing");
    public static readonly WordingKey Fine = new("why.fine");
    public static readonly WordingKey Missing = new("why.missing");
    public static readonly WordingKey MissingNote = new("why.missing_note");
    public static readonly WordingKey Stale = new("why.stale");
    public static readonly WordingKey StaleLine = new("why.stale_line", "name", "share");
    public static readonly WordingKey RuleIdle = new("why.rule_idle", "rule");
}
