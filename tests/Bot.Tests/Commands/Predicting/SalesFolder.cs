using System.Globalization;
using System.Text;
using HealthScore.Bot.Commands.Predicting;

namespace HealthScore.Bot.Tests.Commands.Predicting;

/// <summary>
/// Two years of sales as a shop would export them, with a truth that is known: half of the customers leave at some time, and
/// slow down for three months before. Besides there is weather, which tells nothing.
/// </summary>
internal sealed class SalesFolder : IDisposable
{
    public const string Dates = "2011-03-01,2011-06-01,2011-09-01";

    private const string Mapping = """
        dates: DD/MM/YYYY HH:mm
        churn: { after: 90d, kinds: [purchase] }
        tables:
          - id: sales
            file: sales.csv
            account: { id: Customer ID, fields: { started_on: { column: When, take: min } } }
            signals:
              - kind: purchase
                account: Customer ID
                at: When
                value: { column: Quantity, times: Price, number: "1,234.56" }
                attributes: { invoice: Invoice }
                when: { Quantity: "> 0" }
              - { kind: weather, account: Customer ID, at: When, value: Weather }
        """;

    private const string Card = """
        id: sales
        bands: { green: 60, yellow: 40 }
        min_coverage: 0.1
        dimensions:
          - id: buying
            weight: 1
            metrics:
              - { id: frequency, weight: 1, measure: { kind: purchase, agg: distinct, by: invoice, window: 60d }, curve: [[0, 0], [6, 100]] }
              - { id: trend, weight: 1, measure: { kind: purchase, agg: distinct, by: invoice, window: 60d, change: true }, curve: [[-1, 0], [0, 60], [1, 100]] }
              - { id: recency, weight: 1, measure: { kind: purchase, agg: days_since }, curve: [[0, 100], [60, 0]] }
              - { id: weather, weight: 6, measure: { kind: weather, agg: last, window: 90d }, curve: [[0, 0], [100, 100]] }
        """;

    private readonly PastFolder _folder = new();

    public SalesFolder()
    {
        _folder.Write("mapping.yaml", Mapping);
        _folder.Write("card.yaml", Card);
        _folder.Write("sales.csv", Sales(900));
    }

    public PastFolder Said => _folder;

    public PredictRequest Request(string at = Dates, int horizon = 90) => new(
        _folder.File("card.yaml"), new BookSource(null, null, _folder.File("mapping.yaml"), Path.GetDirectoryName(_folder.File("sales.csv"))),
        at, horizon, PredictFormats.Json, null);

    /// <summary>Adds rows to the table.</summary>
    public void Append(string rows) => _folder.Write("sales.csv", _folder.Read("sales.csv") + rows);

    public void Dispose() => _folder.Dispose();

    private static string Sales(int customers)
    {
        var random = new Random(23);
        var start = new DateTime(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var rows = new List<(DateTime At, string Row)>();
        for (var customer = 0; customer < customers; customer++)
        {
            var gap = 6 + (random.NextDouble() * 12);
            double? leaves = random.Next(2) == 0 ? 250 + (random.NextDouble() * 600) : null;
            for (var day = random.NextDouble() * 200; day < 729 && !(day > leaves); day += Next(random, gap * Slower(day, leaves)))
            {
                var id = random.Next(50) == 0 ? "" : $"{12000 + customer}.0";
                var quantity = random.Next(40) == 0 ? -random.Next(1, 5) : random.Next(1, 13);
                var price = (random.NextDouble() * 1500).ToString("N2", CultureInfo.InvariantCulture);
                var at = start.AddDays(day);
                rows.Add((at, string.Create(CultureInfo.InvariantCulture, $"{rows.Count},{id},{at:dd\\/MM\\/yyyy HH:mm},{quantity},\"{price}\",{random.Next(101)}\n")));
            }
        }

        var text = new StringBuilder("Invoice,Customer ID,When,Quantity,Price,Weather\n");
        foreach (var (_, row) in rows.OrderBy(row => row.At)) text.Append(row);
        return text.ToString();
    }

    private static double Slower(double day, double? leaves) => leaves - day < 90 ? 1 + ((90 - (leaves!.Value - day)) / 30) : 1;

    private static double Next(Random random, double mean) => 0.2 - (mean * Math.Log(1 - random.NextDouble()));
}
