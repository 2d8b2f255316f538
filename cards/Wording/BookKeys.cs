namespace HealthScore.Cards.Wording;

internal static class BookKeys
{
    public static readonly WordingKey TitleMine = new("book.title_mine");
    public static readonly WordingKey TitleTeam = new("book.title_team");
    public static readonly WordingKey TitleAll = new("book.title_all");
    public static readonly WordingKey TitleFiltered = new("book.title_filtered");
    public static readonly WordingKey Size = new("book.size", "count");
    public static readonly WordingKey Summary = new("book.summary", "count", "red");
    public static readonly WordingKey Average = new("book.average", "score");
    public static readonly WordingKey Band = new("book.band");
    public static readonly WordingKey Count = new("book.count");
    public static readonly WordingKey All = new("book.all");
    public static readonly WordingKey Worst = new("book.worst");
    public static readonly WordingKey Drops = new("book.drops", "days");
    public static readonly WordingKey TooLittleData = new("book.too_little_data", "count");
    public static readonly WordingKey Coverage = new("book.coverage", "share");
    public static readonly WordingKey Empty = new("book.empty");
}
