using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Import;
using HealthScore.Scoring.Import.Mapping;
using HealthScore.Scoring.Signals;
using HealthScore.Testing;

namespace HealthScore.Scoring.Tests.Import.Mapping;

/// <summary>One table of sales becomes accounts and signals, and silence becomes losses.</summary>
public sealed class TransactionsTests : IDisposable
{
    private const string Mapping = """
        dates: [DD/MM/YYYY HH:mm, DD/MM/YYYY]
        churn: { after: 30d, kinds: [purchase] }
        tables:
          - id: sales
            file: sales.csv
            account:
              id: customer
              fields: { started_on: { column: day, take: min }, country: { column: country, take: last, by: day } }
              when: { invoice: not begins C }
            signals:
              - kind: purchase
                account: customer
                at: day
                value: { column: quantity, times: price, number: "1,234.56" }
                id: "#line"
                attributes: { invoice: invoice }
                when: { invoice: not begins C, quantity: "> 0" }
              - { kind: return, account: customer, at: day, value: { constant: 1 }, when: { invoice: begins C } }
        """;

    private const string Header = "invoice,customer,day,quantity,price,country\n";

    private readonly TemporaryFolder _folder = new();
    private readonly List<Account> _accounts = [];
    private readonly List<Signal> _signals = [];
    private readonly List<RejectedRow> _rejected = [];

    [Fact]
    public void Read_TurnsRowsIntoAccountsAndSignals()
    {
        Read(Header + "1,A,01/03/2026 09:30,2,\"1,000.50\",UK\n2,A,05/03/2026,3,2.00,FR\nC3,A,06/03/2026,-3,2.00,FR\n4,B,02/03/2026,1,1,DE\n");

        Assert.Equal(["A", "B"], _accounts.Select(account => account.Name));
        Assert.Equal([new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)], _accounts.Select(account => account.StartedOn!.Value));
        Assert.Equal("FR", _accounts[0].Custom["country"]);
        Assert.Equal([("purchase", 2001.0), ("purchase", 6.0), ("return", 1.0), ("purchase", 1.0)], _signals.Select(signal => (signal.Kind, signal.Value)));
        Assert.Equal("2026-03-01T09:30:00Z", _signals[0].At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(_rejected);
    }

    [Fact]
    public void Read_WhenLinesAreEqual_KeepsThemApartByTheirLine()
    {
        Read(Header + "1,A,01/03/2026,1,5,UK\n1,A,01/03/2026,1,5,UK\n");
        Assert.Equal(["2", "3"], _signals.Select(signal => signal.Id));
        Assert.Equal(2, SignalHistory.From(_signals).Count);
    }

    [Fact]
    public void Read_WhenACustomerIsBlank_RejectsTheRowAndGoesOn()
    {
        Read(Header + "1,,01/03/2026,1,5,UK\n2,A,01/03/2026,1,5,UK\n3, ,01/03/2026,1,5,UK\n");
        Assert.Equal([2L, 4L], _rejected.Select(row => row.Line));
        Assert.All(_rejected, row => Assert.Equal("customer", row.Column));
        Assert.Single(_signals);
    }

    [Theory]
    [InlineData("1,A,01/03/2026,1,free,UK", "quantity", "multiply")]
    [InlineData("1,A,01/03/2026,1,,UK", "quantity", "multiply")]
    [InlineData("1,A,13/31/2026,1,1,UK", "day", "DD/MM/YYYY")]
    public void Read_WhenACellIsWrong_NamesIt(string row, string column, string words)
    {
        Read(Header + row + "\n");
        var rejected = Assert.Single(_rejected);
        Assert.Equal(column, rejected.Column);
        Assert.Contains(words, rejected.Reason, StringComparison.Ordinal);
        Assert.Empty(_signals);
    }

    // The newest row is of 10 April: who was last seen by 11 March has been silent for 30 days.
    [Fact]
    public void Read_WhenSomebodyFellSilent_MarksTheLossOnTheDayItWasKnown()
    {
        Read(Header
            + "1,Silent,01/03/2026 09:30,1,1,UK\n2,Edge,11/03/2026,1,1,UK\n3,Later,12/03/2026,1,1,UK\n4,Back,01/02/2026,1,1,UK\n"
            + "5,Back,10/04/2026,1,1,UK\nC6,Silent,05/04/2026,-1,1,UK\n");
        var lost = _accounts.ToDictionary(account => account.Id.Value, account => account.ChurnedOn);
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 10)), (lost["Silent"]!.Value, lost["Edge"]!.Value));
        Assert.Equal((null, null), (lost["Later"], lost["Back"]));
        Assert.Equal([AccountStatus.Churned, AccountStatus.Churned, AccountStatus.Active, AccountStatus.Active], _accounts.Select(account => account.Status));
    }

    [Fact]
    public void Read_WithoutLosses_LeavesThemToTheReader()
    {
        Read(Header + "1,A,01/01/2026,1,1,UK\n2,B,01/06/2026,1,1,UK\n", withLosses: false);
        Assert.All(_accounts, account => Assert.Null(account.ChurnedOn));
    }

    [Fact]
    public void Read_WhenTheFileHasNoHeader_TakesTheNamesOfTheMapping()
    {
        var mapping = Mapping.Replace("    file: sales.csv", "    file: sales.csv\n    header: [invoice, customer, day, quantity, price, country]", StringComparison.Ordinal);
        Read("1,A,01/03/2026,2,3,UK\n2,B,02/03/2026,1,1,DE,extra\n", mapping: mapping);
        Assert.Equal(("A", 6.0, "1"), (_signals.Single().Account.Value, _signals.Single().Value, _signals.Single().Id));
        Assert.Equal(2, Assert.Single(_rejected).Line);
    }

    [Theory]
    [InlineData("churn: { kinds: [purchase] }", "churn.after", "is missing")]
    [InlineData("churn: { after: 90 }", "churn.after", "28d")]
    [InlineData("churn: { after: 9000d }", "churn.after", "3660d")]
    [InlineData("churn: { after: 90d, kinds: [purchases] }", "churn.kinds", "There are: purchase, return")]
    [InlineData("churn: { after: 90d, kind: purchase }", "churn.kind", "Did you mean \"kinds\"?")]
    public void Parse_WhenTheChurnIsWrong_NamesTheFix(string churn, string key, string words)
    {
        var load = TableMapping.Parse("m.yaml", Mapping.Replace("churn: { after: 30d, kinds: [purchase] }", churn, StringComparison.Ordinal));
        Assert.Contains(load.Problems, problem => problem.Key == key && problem.ToString().Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("number: \"1,234.56\"", "number: \"12\"", "number", "1,234.56 or")]
    [InlineData("    file: sales.csv", "    file: sales.csv\n    header: [a, A]", "tables[0].header", "different names")]
    public void Parse_WhenAWayOfWritingIsWrong_NamesTheFix(string written, string instead, string key, string words)
    {
        var load = TableMapping.Parse("m.yaml", Mapping.Replace(written, instead, StringComparison.Ordinal));
        Assert.Contains(load.Problems, problem => problem.Key.EndsWith(key, StringComparison.Ordinal) && problem.ToString().Contains(words, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private void Read(string table, bool withLosses = true, string mapping = Mapping)
    {
        _folder.Write("sales.csv", table);
        var load = TableMapping.Parse("m.yaml", mapping);
        Assert.True(load.IsValid, string.Join('\n', load.Problems));
        MappedTables.Read(load.Mapping, _folder.Path, withLosses, _accounts.Add, _signals.Add, _rejected.Add, CancellationToken.None);
    }
}
