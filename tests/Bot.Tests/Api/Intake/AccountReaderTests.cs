using System.Text;
using HealthScore.Bot.Api.Intake;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Api.Intake;

public class AccountReaderTests
{
    private readonly AccountReader _reader = new();

    [Fact]
    public void Read_OfAllFields_TakesThem()
    {
        Assert.Null(_reader.Read(
            """
            {"account_id":"a1","name":"Northwind","aliases":["NW","North; Wind"],"segment":"enterprise","industry":"retail","lifecycle":"adopting",
            "owner":"Ana@Example.com","manager":"noam@example.com","arr":120000.50,"currency":"EUR","seats":"250","started_on":"2024-01-15",
            "renews_on":"2027-01-15","status":"churned","churned_on":"2026-02-01","region":"emea","tier":2,"pilot":true,"note":"two\nlines","none":null}
            """u8, out var account));

        Assert.Equal(("a1", "Northwind"), (account.Id.Value, account.Name));
        Assert.Equal(["NW", "North; Wind"], account.Aliases);
        Assert.Equal(("enterprise", "retail", "adopting", "EUR"), (account.Segment, account.Industry, account.Lifecycle, account.Currency));
        Assert.Equal(("ana@example.com", "noam@example.com"), (account.Owner?.Value, account.Manager?.Value));
        Assert.Equal((120000.50m, 250d), (account.Arr, account.Seats));
        Assert.Equal(new DateOnly(2024, 1, 15), account.StartedOn);
        Assert.Equal(new DateOnly(2027, 1, 15), account.RenewsOn);
        Assert.Equal((AccountStatus.Churned, new DateOnly(2026, 2, 1)), (account.Status, account.ChurnedOn));
        Assert.Equal(
            new Dictionary<string, string> { ["region"] = "emea", ["tier"] = "2", ["pilot"] = "true", ["note"] = "two\nlines" }.Order(Pairs),
            account.Custom.Order(Pairs));
    }

    [Fact]
    public void Read_OfAliasesInOneText_PartsThemAsTheImportDoes()
    {
        Assert.Null(_reader.Read("""{"account_id":"a1","name":"N","aliases":"NW| North;W "}"""u8, out var account));

        Assert.Equal(["NW", "North", "W"], account.Aliases);
    }

    [Theory]
    [InlineData("""{"name":"N"}""", "account_id")]
    [InlineData("""{"account_id":"a1"}""", "name")]
    [InlineData("""{"account_id":" ","name":"N"}""", "account_id")]
    [InlineData("""{"account_id":42,"name":"N"}""", "account_id")]
    [InlineData("""{"account_id":"a1","name":true}""", "name")]
    [InlineData("""{"account_id":"a1","name":"N\u001b[2J"}""", "name")]
    [InlineData("""{"account_id":"a1","name":"N","arr":-1}""", "arr")]
    [InlineData("""{"account_id":"a1","name":"N","arr":"1,000"}""", "arr")]
    [InlineData("""{"account_id":"a1","name":"N","seats":-1}""", "seats")]
    [InlineData("""{"account_id":"a1","name":"N","seats":1e999}""", "seats")]
    [InlineData("""{"account_id":"a1","name":"N","renews_on":"2026-13-01"}""", "renews_on")]
    [InlineData("""{"account_id":"a1","name":"N","renews_on":"2026-01-01T00:00:00Z"}""", "renews_on")]
    [InlineData("""{"account_id":"a1","name":"N","status":"gone"}""", "status")]
    [InlineData("""{"account_id":"a1","name":"N","segment":["x"]}""", "segment")]
    [InlineData("""{"account_id":"a1","name":"N","address":{"city":"x"}}""", "address")]
    [InlineData("""{"account_id":"a1","name":"N","aliases":[1]}""", "aliases")]
    [InlineData("""{"account_id":"a1","name":"N","aliases":[["x"]]}""", "aliases")]
    [InlineData("""{"account_id":"a1","name":"N","note":"\ud800"}""", "note")]
    [InlineData("""{"account_id":"a1","name":"N","note":"\u0000"}""", "note")]
    [InlineData("""{"account_id":"a1","name":"N","name":"M"}""", "name")]
    [InlineData("""{"account_id":"a1","name":"N","Name":"M"}""", "Name")]
    [InlineData("""{"account_id":"a1","name":"N","":"M"}""", "")]
    [InlineData("[1]", "")]
    [InlineData("{\"account_id\":", "")]
    public void Read_OfABadRow_NamesTheField(string row, string field)
    {
        var fault = _reader.Read(Encoding.UTF8.GetBytes(row), out _);

        Assert.NotNull(fault);
        Assert.Equal(field, fault.Field);
        Assert.NotEqual("", fault.Problem);
    }

    [Theory]
    [InlineData("account_id", 200)]
    [InlineData("name", 2_000)]
    [InlineData("note", 2_000)]
    public void Read_OfAText_TakesItUpToItsLimit(string field, int most)
    {
        Assert.Null(_reader.Read(Row(most), out _));
        Assert.Equal(field, _reader.Read(Row(most + 1), out _)!.Field);

        byte[] Row(int length) => Encoding.UTF8.GetBytes(
            "{" + string.Join(',', ((string[])["account_id", "name", "note"])
                .Select(name => $"\"{name}\":\"{new string('x', name == field ? length : 1)}\"")) + "}");
    }

    [Fact]
    public void Read_OfTooManyAliasesOrFields_IsRefused()
    {
        Assert.Null(_reader.Read(Aliases(50), out _));
        Assert.Equal("aliases", _reader.Read(Aliases(51), out _)!.Field);
        Assert.Null(_reader.Read(Fields(198), out _));
        Assert.Equal("", _reader.Read(Fields(199), out _)!.Field);

        static byte[] Aliases(int count) => Encoding.UTF8.GetBytes(
            $$"""{"account_id":"a1","name":"N","aliases":[{{string.Join(',', Enumerable.Repeat("\"x\"", count))}}]}""");
        static byte[] Fields(int count) => Encoding.UTF8.GetBytes(
            $$"""{"account_id":"a1","name":"N",{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"f{i}\":1"))}}}""");
    }

    private static readonly IComparer<KeyValuePair<string, string>> Pairs =
        Comparer<KeyValuePair<string, string>>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));
}
