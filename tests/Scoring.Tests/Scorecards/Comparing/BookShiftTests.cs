using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Scorecards.Comparing;
using HealthScore.Scoring.Scores;
using HealthScore.Scoring.Tests.Measures;

namespace HealthScore.Scoring.Tests.Scorecards.Comparing;

public class BookShiftTests
{
    private const string After = "[[0, 0], [50, 50], [100, 80]]";

    [Fact]
    public void Add_AccountsOfAllKinds_CountsBandsAndWays()
    {
        var book = Book(null);
        Assert.Equal((5, 2, 3, 0), (book.Accounts, book.ChangingBand, book.Changing, book.WithoutCard));
        Assert.Equal((3, 1), (book.CountBefore(Band.Green), book.CountAfter(Band.Green)));
        Assert.Equal((0, 2), (book.CountBefore(Band.Yellow), book.CountAfter(Band.Yellow)));
        Assert.Equal((2, 2), (book.Count(Band.Green, Band.Yellow), book.CountAfter(Band.Unknown) + book.CountAfter(Band.Red)));
    }

    [Fact]
    public void Moved_IsRankedByRevenueThenId() =>
        Assert.Equal(["C", "B", "A"], Book(null).Moved().Select(shift => shift.Account.Id.Value));

    [Theory]
    [InlineData(1, "C")]
    [InlineData(2, "C B")]
    [InlineData(9, "C B A")]
    public void Moved_WhenOnlySomeAreKept_KeepsTheLargest(int kept, string ids)
    {
        var book = Book(kept);
        Assert.Equal(ids, string.Join(' ', book.Moved().Select(shift => shift.Account.Id.Value)));
        Assert.Equal(3, book.Changing);
    }

    [Fact]
    public void Add_WhenNeitherSetIsForIt_OnlyCountsIt()
    {
        var set = CardText.Load("applies_to: { segment: nobody }\n" + CardText.Valid).Set!;
        var book = new BookShift(set, set, Reads.AsOf, null);
        book.Add(Reads.Account(""), Reads.History("2026-01-30 40"));
        Assert.Equal((0, 1, 0), (book.Accounts, book.WithoutCard, book.Changing));
    }

    // Values 100, 78 and 78 lose; 20 stays, and one is unknown; the lost one would lose too.
    private static BookShift Book(int? kept)
    {
        var after = CardText.With("curve: [[0, 0], [100, 100]]", $"curve: {After}");
        var book = new BookShift(CardText.Load(CardText.Valid).Set!, CardText.Load(after).Set!, Reads.AsOf, kept);
        Add("A", null, "2026-01-30 78");
        Add("B", 50, "2026-01-30 78");
        Add("C", 50.5m, "2026-01-30 100");
        Add("D", 90, "2026-01-30 20");
        Add("E", 90, "");
        Add("F", 90, "2026-01-30 78", AccountStatus.Churned);
        return book;

        void Add(string id, decimal? arr, string signals, AccountStatus status = AccountStatus.Active) =>
            book.Add(Reads.Account("") with { Id = new AccountId(id), Arr = arr, Status = status }, Reads.History(signals));
    }
}
