using HealthScore.Bot.Answers;
using HealthScore.Bot.Demo;
using HealthScore.Bot.People;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Scores;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Random filters of random askers under every rule of visibility, against the plain reading of both.</summary>
public sealed class BookQueriesTests(SharedBench shared) : IClassFixture<SharedBench>
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var rule in Enum.GetNames<VisibilityRule>())
                for (var seed = 1; seed <= 5; seed++) cases.Add(seed, rule);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Of_AnyFiltersAndAsker_FindsWhatPlainReadingFinds(int seed, string rule)
    {
        var book = await shared.Bench.Book.ReadAsync(CancellationToken.None);
        var people = new PeopleDirectory(DemoPeople.All);
        var (line, visibility) = (new ReportingLine(people), new Visibility(Enum.Parse<VisibilityRule>(rule), people));
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var asker = random.Next(8) == 0 ? null : DemoPeople.All[random.Next(DemoPeople.All.Count)];
            var filters = Filters(random);
            var question = Question(book, filters, asker, visibility);

            var query = new BookQueries(line).Of(filters, question);
            var page = question.Visible.Page(query, BookOrder.LargestArr, 0, int.MaxValue);

            var plain = new PlainFilter(filters, asker, question.Reader.Today, line);
            var expected = book.Entries.Where(entry => plain.Matches(entry) && MaySee(rule, asker, entry.Account, line)).ToList();
            Assert.Equal(expected.Select(e => e.Account.Id).Order(), page.Entries.Select(e => e.Account.Id).Order());
            Assert.Equal(expected.Count, question.Visible.Sum(query).Accounts);
            foreach (var entry in book.Entries)
                Assert.Equal(MaySee(rule, asker, entry.Account, line), question.Visible.TryFind(entry.Account.Id, out _));
        }
    }

    [Fact]
    public async Task Of_MoreDaysThanTheCalendarHas_EndsWithTheCalendar()
    {
        var book = await shared.Bench.Book.ReadAsync(CancellationToken.None);
        var people = new PeopleDirectory([]);
        var filters = new QuestionFilters { RenewsWithinDays = int.MaxValue };
        var question = Question(book, filters, null, new Visibility(VisibilityRule.Everyone, people));

        Assert.Equal(DateOnly.MaxValue, new BookQueries(new ReportingLine(people)).Of(filters, question).RenewsTo);
    }

    // The rule in words, beside the product's one place for it.
    private static bool MaySee(string rule, Person? asker, Account account, ReportingLine line)
    {
        if (rule == nameof(VisibilityRule.Everyone)) return true;
        if (asker is null) return false;
        if (asker.Role == PersonRole.Admin || account.Owner == asker.Id || account.Manager == asker.Id) return true;
        if (line.IsAbove(asker.Id, account.Owner) || line.IsAbove(asker.Id, account.Manager)) return true;
        return rule == nameof(VisibilityRule.OwnTeam) && (line.IsOnTeam(asker, account.Owner) || line.IsOnTeam(asker, account.Manager));
    }

    private static Question Question(Book book, QuestionFilters filters, Person? asker, Visibility visibility) => new(
        new Understood { Intent = Intents.BookAtRisk, Filters = filters, Language = Language.English, Confidence = 1 },
        asker,
        new VisibleBook(book, visibility.SeenBy(asker)),
        new Reader(Language.English, book.Mark.AsOf))
    {
        Channel = "test",
    };

    private static QuestionFilters Filters(Random random) => new()
    {
        Bands = [.. Enum.GetValues<Band>().Where(_ => random.Next(4) == 0)],
        Owner = random.Next(3) switch
        {
            0 => null,
            1 => random.Next(2) == 0 ? OwnerNames.Me : OwnerNames.Team,
            _ => random.Next(6) == 0 ? "nobody@example.com" : DemoPeople.All[random.Next(DemoPeople.All.Count)].Id.Value,
        },
        Segments = random.Next(3) == 0 ? ["Enterprise", "smb"] : [],
        Industries = random.Next(6) == 0 ? ["manufacturing", "research"] : [],
        Lifecycles = random.Next(6) == 0 ? ["established"] : [],
        Regions = random.Next(6) == 0 ? ["emea"] : [],
        Dimension = random.Next(5) == 0 ? "adoption" : null,
        ArrOver = random.Next(4) == 0 ? random.Next(200) * 1_000 : null,
        ArrUnder = random.Next(4) == 0 ? random.Next(400) * 1_000 : null,
        RenewsWithinDays = random.Next(4) == 0 ? random.Next(365) : null,
        RenewsFrom = random.Next(6) == 0 ? new DateOnly(2027, 1, 1) : null,
        RenewsTo = random.Next(6) == 0 ? new DateOnly(2027, 6, 30) : null,
        Limit = random.Next(4) == 0 ? 5 : null,
    };
}
