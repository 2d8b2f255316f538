using System.Text;
using HealthScore.Bot.Api.Intake;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Tests.Api.Intake;

public class SignalReaderTests
{
    private const string Good = """{"account_id":"a1","kind":"usage.events","at":"2026-03-01T09:30:00Z","value":12.5}""";

    private readonly SignalReader _reader = new();

    [Fact]
    public void Read_OfAllFields_TakesThem()
    {
        var signal = Read(
            """{"account_id":" a1 ","kind":" usage.events ","at":"2026-03-01T10:30:00+01:00","value":12.5,"id":"s-1","attributes":{"topic":"login","severity":2,"open":true,"none":null,"empty":""}}""");

        Assert.Equal("a1", signal.Account.Value);
        Assert.Equal("usage.events", signal.Kind);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), signal.At);
        Assert.Equal(TimeSpan.Zero, signal.At.Offset);
        Assert.Equal(12.5, signal.Value);
        Assert.Equal("s-1", signal.Id);
        Assert.Equal(new SignalAttributes([new("topic", "login"), new("severity", "2"), new("open", "true")]), signal.Attributes);
    }

    [Theory]
    [InlineData("\"2026-03-01\"", "2026-03-01T00:00:00Z")]
    [InlineData("\"2026-03-01 09:30\"", "2026-03-01T09:30:00Z")]
    [InlineData("\"2026-03-01T09:30:00-0500\"", "2026-03-01T14:30:00Z")]
    [InlineData("\"2026-03-01T09:30:00.1234567Z\"", "2026-03-01T09:30:00.1234567Z")]
    [InlineData("\"2026-03-01T09:30:00\"", "2026-03-01T09:30:00Z")]
    [InlineData("\"\\u0032026-03-01\"", "2026-03-01T00:00:00Z")]
    public void Read_OfAnInstant_FollowsTheImport(string at, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            Read(Good.Replace("\"2026-03-01T09:30:00Z\"", at, StringComparison.Ordinal)).At);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("-0.25", -0.25)]
    [InlineData("1e3", 1000)]
    [InlineData("\"12.5\"", 12.5)]
    [InlineData("\" 12.5 \"", 12.5)]
    [InlineData("0.1000000000000000055511151231257827", 0.1)]
    public void Read_OfAValue_FollowsTheImport(string value, double expected) =>
        Assert.Equal(expected, Read(Good.Replace("12.5", value, StringComparison.Ordinal)).Value);

    [Theory]
    [InlineData("""{"kind":"k","at":"2026-03-01","value":1}""", "account_id")]
    [InlineData("""{"account_id":null,"kind":"k","at":"2026-03-01","value":1}""", "account_id")]
    [InlineData("""{"account_id":"  ","kind":"k","at":"2026-03-01","value":1}""", "account_id")]
    [InlineData("""{"account_id":42,"kind":"k","at":"2026-03-01","value":1}""", "account_id")]
    [InlineData("""{"account_id":["a1"],"kind":"k","at":"2026-03-01","value":1}""", "account_id")]
    [InlineData("""{"account_id":"a\u0000","kind":"k","at":"2026-03-01","value":1}""", "account_id")]
    [InlineData("""{"account_id":"a1","kind":"","at":"2026-03-01","value":1}""", "kind")]
    [InlineData("""{"account_id":"a1","kind":"k\n","at":"2026-03-01","value":1}""", "kind")]
    [InlineData("""{"account_id":"a1","kind":"\ud800","at":"2026-03-01","value":1}""", "kind")]
    [InlineData("""{"account_id":"a1","kind":"k","value":1}""", "at")]
    [InlineData("""{"account_id":"a1","kind":"k","at":1772323200,"value":1}""", "at")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-02-30","value":1}""", "at")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"","value":1}""", "at")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01"}""", "value")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":true}""", "value")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1e999}""", "value")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":"NaN"}""", "value")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":"1,000"}""", "value")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"value":2}""", "value")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"id":7}""", "id")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"attributes":"x"}""", "attributes")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"attributes":["x"]}""", "attributes")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"attributes":{"a":{}}}""", "attributes.a")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"attributes":{"a":"1","a":"2"}}""", "attributes.a")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"attributes":{"":"1"}}""", "attributes")]
    [InlineData("""{"account_id":"a1","kind":"k","at":"2026-03-01","value":1,"attributes":{"a":"\u0000"}}""", "attributes.a")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("1", "")]
    [InlineData("{}", "account_id")]
    [InlineData("{", "")]
    [InlineData("{\"account_id\":\"a1\"} {}", "")]
    [InlineData("{\"account_id\":\"a1\",}", "")]
    public void Read_OfABadRow_NamesTheField(string row, string field)
    {
        var fault = _reader.Read(Encoding.UTF8.GetBytes(row), out _);

        Assert.NotNull(fault);
        Assert.Equal(field, fault.Field);
        Assert.NotEqual("", fault.Problem);
    }

    [Theory]
    [InlineData("account_id", 200)]
    [InlineData("kind", 200)]
    [InlineData("id", 200)]
    public void Read_OfAText_TakesItUpToItsLimit(string field, int most)
    {
        Assert.Null(_reader.Read(Row(most), out _));
        Assert.Equal(field, _reader.Read(Row(most + 1), out _)!.Field);

        byte[] Row(int length) => Encoding.UTF8.GetBytes(
            "{" + string.Join(',', new Dictionary<string, string> { ["account_id"] = "a", ["kind"] = "k", ["id"] = "i", ["at"] = "2026-03-01", ["value"] = "1" }
                .Select(pair => $"\"{pair.Key}\":\"{(pair.Key == field ? new string('\u00e9', length) : pair.Value)}\"")) + "}");
    }

    [Fact]
    public void Read_OfTooManyAttributes_IsRefused()
    {
        Assert.Null(_reader.Read(Row(32), out _));
        Assert.Equal("attributes", _reader.Read(Row(33), out _)!.Field);

        static byte[] Row(int count) => Encoding.UTF8.GetBytes(Good[..^1] + ",\"attributes\":{"
            + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"k{i}\":\"v\"")) + "}}");
    }

    [Fact]
    public void Read_OfUnknownFields_PassesOverAndRemembersThem()
    {
        var row = Good[..^1] + ",\"atributes\":{\"deep\":[1,{}]},\"Kind\":null,\"source\":\"crm\"}";
        _reader.Begin();

        Assert.Null(_reader.Read(Encoding.UTF8.GetBytes(row), out var signal));
        Assert.Empty(signal.Attributes);
        Assert.Equal(["Kind", "atributes", "source"], _reader.Ignored);
        _reader.Begin();
        Assert.Empty(_reader.Ignored);
    }

    [Fact]
    public void Read_OfBytesThatAreNoText_IsRefused()
    {
        var row = Encoding.UTF8.GetBytes(Good);
        row[Good.IndexOf("a1", StringComparison.Ordinal)] = 0xFF;

        Assert.Contains("UTF-8", _reader.Read(row, out _)!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AfterABadRow_StartsAnew()
    {
        Assert.NotNull(_reader.Read("""{"account_id":"x","id":"old","attributes":{"a":"b"},"kind":""}"""u8, out _));

        var signal = Read(Good);
        Assert.Null(signal.Id);
        Assert.Empty(signal.Attributes);
    }

    [Theory]
    [InlineData(20260301)]
    [InlineData(20260302)]
    public void Read_OfAnyBytes_NeverFails(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var row = Encoding.UTF8.GetBytes(Good);
            for (var changes = random.Next(1, 4); changes > 0; changes--) row[random.Next(row.Length)] = (byte)random.Next(256);
            if (_reader.Read(row, out var signal) is null) Assert.NotEqual("", signal.Account.Value);
        }
    }

    private Signal Read(string row)
    {
        Assert.Null(_reader.Read(Encoding.UTF8.GetBytes(row), out var signal));
        return signal;
    }
}
