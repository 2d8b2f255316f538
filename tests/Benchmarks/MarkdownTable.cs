namespace HealthScore.Benchmarks;

/// <summary>Results, in the form in which docs/benchmarks.md shows them.</summary>
internal sealed class MarkdownTable(TextWriter output)
{
    public static async Task<MarkdownTable> StartAsync(TextWriter output, params string[] columns)
    {
        var table = new MarkdownTable(output);
        await table.AddAsync(columns);
        await table.AddAsync([.. columns.Select(_ => "---")]);
        return table;
    }

    public Task AddAsync(params string[] cells) => output.WriteLineAsync($"| {string.Join(" | ", cells)} |");
}
